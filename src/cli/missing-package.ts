// After a new version of the project, packages may be missing until they are installed.

/** Names the package that an import did not find, and what to run; undefined for any other error. */
export function explainMissingPackage(error: unknown): string | undefined {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
  if (code !== 'ERR_MODULE_NOT_FOUND' || name === undefined) return undefined;
  return `The package ${name} is not installed. Run npm ci: it installs what this version of the project needs.`;
}
