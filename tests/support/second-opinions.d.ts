// Two libraries that come without types, as far as the tests use them.

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrg?: object);
    validate(extracted: object): Promise<unknown>;
  }
}

declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }
  const jsonld: {
    expand: (
      document: object,
      options: { documentLoader: (url: string) => Promise<RemoteDocument> },
    ) => Promise<unknown>;
  };
  export default jsonld;
}
