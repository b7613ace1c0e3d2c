// The host of an owner's account at a service.

/** `account` is the name of an account below the service's domain, or a host of its own. */
export function hostOfAccount(account: string, domain: string): string {
  return account.includes('.') ? account : `${account}.${domain}`;
}
