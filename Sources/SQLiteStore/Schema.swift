import GRDB

/// The tables, as the list of steps that leads to them.
///
/// A step that has been released is never changed, renamed or removed: databases out there were made by it. Whatever
/// comes later is a further step at the end.
enum Schema {
  /// Marks a file as ours (`PRAGMA application_id`): "LCal" in ASCII.
  static let applicationID = 0x4C43_616C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: bookings, mails, journal, outbox") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: first)
    }
    migrator.registerMigration("2: the other slot of a booking that moves") { database in
      try database.execute(sql: second)
    }
    migrator.registerMigration("3: refunds lie in their checkouts") { database in
      // Nothing was ever written into it: a refund is part of its checkout's value.
      try database.execute(sql: "DROP TABLE refunds")
    }
    migrator.registerMigration("4: the bookings of a client") { database in
      try database.execute(sql: fourth)
    }
    return migrator
  }

  /// `value` columns hold whole values as JSON. A column that only repeats a part of it, to be searched or read by
  /// people, is generated from it, so the two cannot disagree. Times are milliseconds since 1970.
  private static let first = """
    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- `number` tells the order of arrival, which a clock that steps back would not.
    -- `value` leaves the checkouts out: their one place is their own table.
    CREATE TABLE bookings (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      occupies_slot INTEGER NOT NULL,
      value TEXT NOT NULL,
      version INTEGER NOT NULL AS (value ->> '$.version'),
      state TEXT NOT NULL AS (value ->> '$.state'),
      client_address TEXT NOT NULL AS (value ->> '$.client.address'),
      opened_at INTEGER NOT NULL AS (value ->> '$.openedAt'),
      slot_start INTEGER AS (value ->> '$.appointment.slot.start'),
      slot_end INTEGER AS (value ->> '$.appointment.slot.end')
    ) STRICT;
    CREATE UNIQUE INDEX occupied_slots ON bookings (slot_start) WHERE occupies_slot;

    CREATE TABLE checkouts (
      id TEXT PRIMARY KEY,
      booking TEXT NOT NULL REFERENCES bookings (id),
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      provider TEXT NOT NULL AS (value ->> '$.id.provider'),
      reference TEXT AS (value ->> '$.reference'),
      amount_minor_units INTEGER NOT NULL AS (value ->> '$.amount.minorUnits'),
      currency TEXT NOT NULL AS (value ->> '$.amount.currency.code'),
      payable_until INTEGER AS (value ->> '$.payableUntil'),
      state TEXT NOT NULL AS (value -> '$.state')
    ) STRICT;
    CREATE INDEX checkouts_of_booking ON checkouts (booking, position);

    CREATE TABLE refunds (
      id TEXT PRIMARY KEY,
      booking TEXT NOT NULL REFERENCES bookings (id),
      checkout TEXT NOT NULL REFERENCES checkouts (id),
      amount_minor_units INTEGER NOT NULL,
      currency TEXT NOT NULL,
      state TEXT NOT NULL,
      requested_at INTEGER NOT NULL,
      settled_at INTEGER,
      reference TEXT
    ) STRICT;
    CREATE INDEX refunds_of_booking ON refunds (booking);
    CREATE INDEX refunds_of_checkout ON refunds (checkout);

    CREATE TABLE mails (
      number INTEGER PRIMARY KEY,
      uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      fingerprint TEXT NOT NULL UNIQUE,
      message_id TEXT,
      sender TEXT,
      sender_lower_case TEXT,
      subject TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      booking TEXT REFERENCES bookings (id),
      is_answered INTEGER NOT NULL,
      is_filed INTEGER NOT NULL DEFAULT 0,
      UNIQUE (uid_validity, uid)
    ) STRICT;
    CREATE INDEX mails_of_booking ON mails (booking, number) WHERE booking IS NOT NULL;
    CREATE INDEX unfiled_mails ON mails (number) WHERE NOT is_filed;
    CREATE INDEX answered_senders ON mails (sender_lower_case, decided_at) WHERE is_answered;

    CREATE TABLE journal (
      number INTEGER PRIMARY KEY,
      booking TEXT NOT NULL REFERENCES bookings (id),
      at INTEGER NOT NULL,
      state TEXT NOT NULL,
      event TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_of_booking ON journal (booking, number);

    -- Rows stay when they are settled: the record of what was done, and what keeps a mail from being ordered twice.
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      booking TEXT NOT NULL REFERENCES bookings (id),
      effect TEXT NOT NULL,
      is_once_only INTEGER NOT NULL,
      first_due_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      last_problem TEXT,
      settled_at INTEGER
    ) STRICT;
    CREATE INDEX due_effects ON outbox (due_at, id) WHERE settled_at IS NULL;
    CREATE UNIQUE INDEX waiting_effects ON outbox (booking, effect) WHERE settled_at IS NULL;
    CREATE UNIQUE INDEX once_only_effects ON outbox (booking, effect) WHERE is_once_only;
    """

  private static let second = """
    ALTER TABLE bookings ADD COLUMN moving_start INTEGER AS (value ->> '$.move.appointment.slot.start');
    ALTER TABLE bookings ADD COLUMN moving_end INTEGER AS (value ->> '$.move.appointment.slot.end');
    CREATE INDEX moving_slots ON bookings (moving_start) WHERE occupies_slot AND moving_start IS NOT NULL;
    """

  /// SQLite's own `lower` leaves what is not ASCII as it is: whoever writes such letters of their address in another case is
  /// answered as somebody without a booking.
  private static let fourth = """
    CREATE INDEX clients_of_slots ON bookings (lower(client_address)) WHERE occupies_slot;
    """
}
