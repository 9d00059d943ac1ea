import Testing

@Suite("Requests in French")
struct FrenchTests {
  static let bookings: [LanguageSample] = [
    .init("Bonjour, je voudrais un rendez-vous mardi 1er décembre 2026 à 15h.", "2026-12-01 15:00 60"),
    .init("Est-ce possible demain à 14h30 ?", "2026-11-24 14:30 60"),
    .init("Pouvons-nous nous voir vendredi à 10 heures ?", "2026-11-27 10:00 60"),
    .init("Je suis disponible jeudi de 14h à 16h.", "2026-11-26 14:00 120"),
    .init("Je voudrais réserver jeudi entre 9h30 et 11h.", "2026-11-26 09:30 90"),
    .init("Un rendez-vous le 3 décembre à 11h15 pour une demi-heure, merci", "2026-12-03 11:15 30"),
    .init("Le 16 à 18h, est-ce que cela vous va ?", "2026-12-16 18:00 60"),
    .init("Je vous propose lundi prochain à 9h.", "2026-11-30 09:00 60"),
    .init("mardi de la semaine prochaine à 10h, merci", "2026-12-01 10:00 60"),
    .init("jeudi en quinze à 14h, si possible pour nous", "2026-12-10 14:00 60"),
    .init("Je souhaiterais réserver demain après-midi à 3 heures", "2026-11-24 15:00 60"),
    .init("Je serais libre après-demain à midi", "2026-11-25 12:00 60"),
    .init("demain à trois heures et demie, avec vous", "2026-11-24 15:30 60"),
    .init("demain à midi moins le quart, chez vous", "2026-11-24 11:45 60"),
    .init("Est-ce que vous êtes libre ce soir à 8h ?", "2026-11-23 20:00 60"),
    .init("Nous viendrons le 5 janvier à 16h00 pour deux heures", "2027-01-05 16:00 120"),
    .init("Je voudrais un créneau dans deux semaines à 10h", "2026-12-07 10:00 60"),
    .init("Je passe vendredi 27 à 17h, pour une heure et demie", "2026-11-27 17:00 90"),
    .init("Une réunion mercredi matin à 9h pour 45 minutes", "2026-11-25 09:00 45"),
    .init("le premier lundi de décembre à 9h, merci", "2026-12-07 09:00 60"),
    .init("Rendez-vous le 01/12/2026 à 15h30", "2026-12-01 15:30 60"),
    .init("Je peux venir le 1/12 à 10h du matin", "2026-12-01 10:00 60"),
    .init("le 1er décembre à 15h, heure de Paris, merci", "2026-12-01 15:00 60 Europe/Paris"),
    .init("Je voudrais vous voir samedi 5 décembre de 10h à midi", "2026-12-05 10:00 120"),
    .init("Pas mardi, plutôt mercredi à 15h. Est-ce possible ?", "2026-11-25 15:00 60"),
    .init("Avez-vous un créneau le 2 décembre vers 11h pour un appel de 20 minutes ?", "2026-12-02 11:00 20"),
  ]

  static let others = [
    "Merci beaucoup pour votre aide.", "Quels sont vos tarifs ?", "Je vous ai écrit la semaine dernière.",
    "Nous étions 3 personnes dans la salle.", "Mon numéro est le 06 12 34 56 78.",
  ]

  @Test("a sentence becomes an appointment", arguments: bookings)
  func booking(_ sample: LanguageSample) throws { try sample.check("fr") }

  @Test("what asks for no time books nothing", arguments: others)
  func other(_ text: String) throws { try LanguageSample.checkNoRequest(text) }
}
