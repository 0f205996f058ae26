/** What this tab remembers of how somebody came in: an explicit sign-out is not undone by itself. */
const key = 'storyline.signed-out';

export function rememberSignOut(isOut: boolean): void {
  try {
    if (isOut) sessionStorage.setItem(key, 'yes');
    else sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be stored, the demo simply lets one in again.
  }
}

export function hasSignedOut(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
