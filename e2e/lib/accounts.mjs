// The demo accounts: one per role, called after it, all with the same password, as `omzien demo` prints them.

const PASSWORD = "demo-omzien-velp";

/** Returns the name and password of the demo account of a role: "coach", "volunteer-coordinator", "provider",
 * "policy" or "administrator". */
export function account(role) {
  return { name: role, password: PASSWORD };
}
