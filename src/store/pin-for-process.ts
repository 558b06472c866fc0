const kept = new Set<object>();

/**
 * Keeps what holds the driver's statements for as long as the process lives, and returns it.
 *
 * Since 24.19 Node aborts when an object of an addon like this one (better-sqlite3 before version 13, which
 * needs Node 22) is collected at an idle moment. So none may become garbage: each statement is held by what is
 * kept here, and none is made for a single use, as `db.pragma` would. There are some twenty for each time that
 * a file is opened, and one is opened again only after a fault.
 */
export function pinForProcess<Holder extends object>(holder: Holder): Holder {
  kept.add(holder);
  return holder;
}
