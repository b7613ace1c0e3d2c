// Checks one script for what it plainly asks of other sites: an address in the call itself. What it makes up when it
// runs, only the policy can stop.

import { checkElsewhere, type OpenedSite, type SiteFault } from './check-elsewhere.ts';

const CALL =
  /\b(?:fetch|sendBeacon|EventSource|WebSocket)\(\s{0,9}["'`]((?:https?|wss?):\/\/[^"'`\s]{1,2000})/g;

export function checkScript(site: OpenedSite, script: string): SiteFault[] {
  return [...script.matchAll(CALL)].flatMap(([, address = '']) => {
    const fault = checkElsewhere(site, 'it asks', 'connections', address);
    return fault === undefined ? [] : [fault];
  });
}
