import Rehearsal
import Testing

/// What went wrong about money in other booking systems, and must not here: each story under its number, played against
/// the stand-ins as it is, and again with the bot killed after each durable step from where it parts from the others on
/// (`Scene`). The stand-ins' ledger is audited at the end of each (`rehearse`). 2 and 3 are in `LateMoneyTests`; more of 11 is in `WebhookTests` and `ForeignMoneyTests`.
///
/// 1. Paid, then cancelled by the sweep for the unpaid, because the message about the payment got lost.
/// 2. Two people own one slot: the first one's hold lapsed, the second has paid, then the first pays.
/// 3. Paid after the hold had lapsed.
/// 4. Paid twice.
/// 5. Charged more than once, because an answer got lost.
/// 6. "Failed" shown although paid, so people paid again.
/// 7. Wrong amount, wrong currency, partial, pending, reversed, disputed.
/// 8. The link in the mail is dead.
/// 9. A provider is down while offers go out.
/// 10. A refund fails.
/// 11. Messages of the providers get lost, come ten times, in another order, late, or forged.
@Suite("Scenarios")
struct Scenarios {}
