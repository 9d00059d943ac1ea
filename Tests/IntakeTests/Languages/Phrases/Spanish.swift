extension PhraseTable {
  static let spanish = PhraseTable(
    language: "es",
    frame: "Hola, ¿podríamos vernos {} por favor?",
    dayBefore: "el 1 de diciembre ", timeAfter: " a las 10",
    days: """
      de hoy en ocho  ->  2026-11-30
      de aquí a una semana  ->  2026-11-30
      mañana  ->  2026-11-24
      pasado mañana  ->  2026-11-25
      hoy  ->  2026-11-23
      el martes  ->  2026-11-24
      este viernes  ->  2026-11-27
      el próximo viernes  ->  2026-11-27
      el viernes que viene  ->  2026-11-27
      el martes de la semana que viene  ->  2026-12-01
      la próxima semana el martes  ->  2026-12-01
      el martes de la próxima semana  ->  2026-12-01
      el viernes 4 de diciembre  ->  2026-12-04
      el viernes, 4 de diciembre de 2026,  ->  2026-12-04
      el vie 4 dic  ->  2026-12-04
      el 4 de diciembre  ->  2026-12-04
      el día 4 de diciembre  ->  2026-12-04
      el 4/12  ->  2026-12-04
      el 4/12/26  ->  2026-12-04
      el 04/12/2026  ->  2026-12-04
      el 4-12-2026  ->  2026-12-04
      el 4.12.2026  ->  2026-12-04
      el 4  ->  2026-12-04
      el día 4  ->  2026-12-04
      el cuatro de diciembre  ->  2026-12-04
      el 1 de diciembre  ->  2026-12-01
      el primero de diciembre  ->  2026-12-01
      el 1º de diciembre  ->  2026-12-01
      dentro de una semana  ->  2026-11-30
      en una semana  ->  2026-11-30
      en quince días  ->  2026-12-08
      dentro de dos semanas  ->  2026-12-07
      en tres días  ->  2026-11-26
      de hoy en ocho  ->  2026-11-30
      el primer lunes de diciembre  ->  2026-12-07
      el último viernes de enero  ->  2027-01-29
      el 3 del próximo mes  ->  2026-12-03
      el 3 del mes que viene  ->  2026-12-03
      en Nochebuena  ->  2026-12-24
      el jueves 3  ->  2026-12-03
      el jueves 3/12  ->  2026-12-03
      este jueves 26 de noviembre  ->  2026-11-26
      el lunes 30  ->  2026-11-30
      """,
    times: """
      a las 15  ->  15:00 60
      a las 15:00  ->  15:00 60
      a las 15h  ->  15:00 60
      a las 15.30  ->  15:30 60
      a las 15:30 horas  ->  15:30 60
      a las 15 horas  ->  15:00 60
      a las 3  ->  15:00 60
      a las tres  ->  15:00 60
      a las 3 de la tarde  ->  15:00 60
      a las 3 pm  ->  15:00 60
      a las 3 p.m.  ->  15:00 60
      a las 3:30 p. m.  ->  15:30 60
      a las tres y media  ->  15:30 60
      a las 3 y media  ->  15:30 60
      a las tres y cuarto  ->  15:15 60
      a las cuatro menos cuarto  ->  15:45 60
      a las cuatro menos diez  ->  15:50 60
      al cuarto para las cuatro  ->  15:45 60
      a un cuarto para las cuatro  ->  15:45 60
      a las tres y veinte  ->  15:20 60
      a mediodía  ->  12:00 60
      al mediodía  ->  12:00 60
      a las doce del mediodía  ->  12:00 60
      a la una  ->  13:00 60
      a la una y media  ->  13:30 60
      sobre las 15:00  ->  15:00 60
      hacia las tres  ->  15:00 60
      a eso de las tres  ->  15:00 60
      alrededor de las 15h  ->  15:00 60
      a partir de las 15h  ->  15:00 60
      por la tarde a las 4  ->  16:00 60
      por la mañana a las 9  ->  09:00 60
      a las 9 de la mañana  ->  09:00 60
      a las 8 de la noche  ->  20:00 60
      a las 8 de la tarde  ->  20:00 60
      por la noche a las 8  ->  20:00 60
      a las 15 en punto  ->  15:00 60
      a las 9 am  ->  09:00 60
      de 14 a 16  ->  14:00 120
      de 14:00 a 16:00  ->  14:00 120
      de 2 a 4  ->  14:00 120
      de 2 a 4 de la tarde  ->  14:00 120
      entre las 14 y las 16  ->  14:00 120
      entre las dos y las cuatro  ->  14:00 120
      desde las 14 hasta las 16  ->  14:00 120
      de 14h a 15:30h  ->  14:00 90
      14:00 - 15:30  ->  14:00 90
      de 10 a 12 de la mañana  ->  10:00 120
      a las 15h (hora de Madrid)  ->  15:00 60 Europe/Madrid
      a las 15h, hora española,  ->  15:00 60 Europe/Madrid
      a las 15h durante una hora  ->  15:00 60
      a las 15h por media hora  ->  15:00 30
      a las 15h durante hora y media  ->  15:00 90
      a las 15h durante una hora y media  ->  15:00 90
      a las 15h, 45 minutos,  ->  15:00 45
      a las 15h durante dos horas  ->  15:00 120
      a las 15h por dos horas y media  ->  15:00 150
      a las 15h durante 1,5 horas  ->  15:00 90
      a las 15h durante tres cuartos de hora  ->  15:00 45
      a las 15h durante un cuarto de hora  ->  15:00 15
      """,
    sentences: """
      Mañana por la mañana a las 9  ->  2026-11-24 09:00 60
      mañana a las 9 de la mañana  ->  2026-11-24 09:00 60
      mañana por la tarde a las 4  ->  2026-11-24 16:00 60
      Esta tarde a las 5  ->  2026-11-23 17:00 60
      esta noche a las 9  ->  2026-11-23 21:00 60
      el viernes por la noche a las 8  ->  2026-11-27 20:00 60
      el martes por la mañana sobre las 10:30  ->  2026-11-24 10:30 60
      Almuerzo el jueves a la 1  ->  2026-11-26 13:00 60
      Cena el viernes a las 8  ->  2026-11-27 20:00 60
      Desayuno el miércoles a las 8  ->  2026-11-25 08:00 60
      en una hora  ->  2026-11-23 11:00 60
      dentro de media hora  ->  2026-11-23 10:30 60
      en hora y media  ->  2026-11-23 11:30 60
      El martes no puedo, mejor el jueves a las 11  ->  2026-11-26 11:00 60
      El martes no me viene bien. ¿El jueves a las 11?  ->  2026-11-26 11:00 60
      cita el 1/12 a las 14:30 por favor  ->  2026-12-01 14:30 60
      cita martes 1/12 14-15h  ->  2026-12-01 14:00 60
      ¡Feliz Navidad! ¿Podemos quedar el 11 de enero a las 14h?  ->  2027-01-11 14:00 60
      ¿Tendría un hueco el miércoles 2 de diciembre sobre las 10:15?  ->  2026-12-02 10:15 60
      Quisiera reservar el mié 2/12 de 16:00 a 17:00  ->  2026-12-02 16:00 60
      ¿Le va bien el 2 de diciembre a las 4 de la tarde?  ->  2026-12-02 16:00 60
      sábado 12 de diciembre, 18:30 - 20:00  ->  2026-12-12 18:30 90
      el próximo miércoles a la 1  ->  2026-11-25 13:00 60
      el lunes a las nueve y media de la mañana  ->  2026-11-30 09:30 60
      el lunes a las dos y veinte  ->  2026-11-30 14:20 60
      el lunes a las tres menos diez  ->  2026-11-30 14:50 60
      el lunes a las tres menos cuarto  ->  2026-11-30 14:45 60
      el lunes de 13:00 a 13:45  ->  2026-11-30 13:00 45
      el lunes 30/11/2026 a las 13:00 h  ->  2026-11-30 13:00 60
      Inicio: lunes 30 de noviembre 13:00, fin: 13:45  ->  2026-11-30 13:00 45
      una hora el 30 de noviembre a partir de las 13h  ->  2026-11-30 13:00 60
      una cita de una hora el 30 de noviembre a las 13h  ->  2026-11-30 13:00 60
      una cita de 30 minutos mañana a las 11  ->  2026-11-24 11:00 30
      media hora mañana a las 11  ->  2026-11-24 11:00 30
      mañana a las 11 durante 1h15  ->  2026-11-24 11:00 75
      mañana de 11 a 12:30  ->  2026-11-24 11:00 90
      mañana a las 11, duración una hora aproximadamente  ->  2026-11-24 11:00 60
      el 5 de enero a las 9  ->  2027-01-05 09:00 60
      el 5/1/27 a las 9  ->  2027-01-05 09:00 60
      mañana martes a las 10  ->  2026-11-24 10:00 60
      mañana, martes 24 de noviembre, a las 10  ->  2026-11-24 10:00 60
      el martes (mañana) a las 10  ->  2026-11-24 10:00 60
      esta tarde a las cuatro y media  ->  2026-11-23 16:30 60
      hoy a las 16h  ->  2026-11-23 16:00 60
      una mesa para 4 personas el viernes a las 19h  ->  2026-11-27 19:00 60
      mesa para dos, viernes 19:30  ->  2026-11-27 19:30 60
      Somos 4, el viernes a las 19h  ->  2026-11-27 19:00 60
      Mi número es 612 345 678, llámeme mañana a las 15h.  ->  2026-11-24 15:00 60
      el jueves a las 14h hora de Londres  ->  2026-11-26 14:00 60
      el jueves a las 14h en la calle Mayor 12  ->  2026-11-26 14:00 60
      jue 26/11 a las 14:00  ->  2026-11-26 14:00 60
      martes 24, 10-11h  ->  2026-11-24 10:00 60
      el martes 24 de noviembre a las diez  ->  2026-11-24 10:00 60
      el martes por la noche a las ocho  ->  2026-11-24 20:00 60
      el martes entre las 10 y las 12  ->  2026-11-24 10:00 120
      mejor el jueves a las 10, el martes no puedo  ->  2026-11-26 10:00 60
      mañana en la mañana a las 9  ->  2026-11-24 09:00 60
      el lunes en la tarde a las 3  ->  2026-11-30 15:00 60
      a las 3 de la tarde del lunes  ->  2026-11-30 15:00 60
      a las 15:00 del 1 de diciembre  ->  2026-12-01 15:00 60
      el día 1 a las 15  ->  2026-12-01 15:00 60
      el martes 1ro de diciembre a las 3pm  ->  2026-12-01 15:00 60
      """,
    nothing: """
      martes o miércoles a las 15h
      martes a las 15h o miércoles a las 16h
      la semana que viene
      la semana del 7 de diciembre a las 10
      el martes después de las 15h
      el martes no antes de las 15h
      Por favor responda antes del viernes a mediodía.
      Nací el 3 de marzo de 1980.
      Mi cumpleaños es el 3 de marzo.
      Mi teléfono es 612 34 56 78
      Cuesta 15,30 euros
      Calle Mayor 12, 28013 Madrid
      Nos vimos el 12 de noviembre.
      abierto de lunes a viernes de 9 a 17
      todos los lunes a las 10
      El paquete llegó el martes pasado a las 15h.
      factura 2026-11-0815
      Seremos 3 personas.
      El jueves a las 10 no puedo.
      Pasé ayer a las 15h.
      Teníamos cita el 5 de octubre a las 15h.
      ¿Abren el 24 de diciembre?
      Lo necesito para el viernes a las 17h como muy tarde.
      cada martes a las 16h tengo entrenamiento
      todos los martes a las 16h
      Adjunto factura del 1/12/2026
      capítulo 10, páginas 11-12
      Tengo 2 hijos, de 3 y 5 años.
      Vivo aquí desde el 3 de mayo.
      hace 2 horas
      La tienda cierra a las 18h.
      versión 10.15
      algún momento el martes
      el martes por la mañana
      antes del 3 de diciembre a las 10
      el 10 o el 11 de diciembre a las 10
      jueves después de las 18h
      """)
}
