extension PhraseTable {
  static let portuguese = PhraseTable(
    language: "pt",
    frame: "Olá, seria possível marcar {} com você?",
    dayBefore: "no dia 1 de dezembro ", timeAfter: " às 10h",
    days: """
      de hoje a oito  ->  2026-11-30
      de hoje a quinze dias  ->  2026-12-07
      amanhã  ->  2026-11-24
      depois de amanhã  ->  2026-11-25
      hoje  ->  2026-11-23
      na terça-feira  ->  2026-11-24
      na terça  ->  2026-11-24
      3ª feira  ->  2026-11-24
      nesta sexta  ->  2026-11-27
      na próxima sexta-feira  ->  2026-11-27
      sexta-feira que vem  ->  2026-11-27
      na terça da próxima semana  ->  2026-12-01
      na terça da semana que vem  ->  2026-12-01
      na próxima semana, terça-feira,  ->  2026-12-01
      na sexta-feira, 4 de dezembro  ->  2026-12-04
      sexta, 4 de dezembro de 2026  ->  2026-12-04
      sex. 4 dez.  ->  2026-12-04
      no dia 4 de dezembro  ->  2026-12-04
      a 4 de dezembro  ->  2026-12-04
      no dia 4  ->  2026-12-04
      dia 4/12  ->  2026-12-04
      em 04/12/2026  ->  2026-12-04
      dia 4/12/26  ->  2026-12-04
      em 4-12-2026  ->  2026-12-04
      em 4.12.2026  ->  2026-12-04
      no dia quatro de dezembro  ->  2026-12-04
      no dia 1º de dezembro  ->  2026-12-01
      no dia primeiro de dezembro  ->  2026-12-01
      daqui a uma semana  ->  2026-11-30
      em uma semana  ->  2026-11-30
      daqui a oito dias  ->  2026-12-01
      dentro de duas semanas  ->  2026-12-07
      daqui a quinze dias  ->  2026-12-08
      em três dias  ->  2026-11-26
      na primeira segunda-feira de dezembro  ->  2026-12-07
      na última sexta-feira de janeiro  ->  2027-01-29
      no dia 3 do próximo mês  ->  2026-12-03
      no dia 3 do mês que vem  ->  2026-12-03
      na véspera de Natal  ->  2026-12-24
      quinta, dia 3,  ->  2026-12-03
      quinta 3/12  ->  2026-12-03
      segunda, 30,  ->  2026-11-30
      na segunda-feira dia 30  ->  2026-11-30
      """,
    times: """
      às 15h  ->  15:00 60
      às 15  ->  15:00 60
      às 15h00  ->  15:00 60
      às 15h30  ->  15:30 60
      às 15:30  ->  15:30 60
      às 15:30h  ->  15:30 60
      às 15 horas  ->  15:00 60
      às 15 horas e 30 minutos  ->  15:30 60
      às quinze horas  ->  15:00 60
      às 3  ->  15:00 60
      às três  ->  15:00 60
      às 3 da tarde  ->  15:00 60
      às três da tarde  ->  15:00 60
      às três e meia  ->  15:30 60
      às 3 e meia  ->  15:30 60
      às três e um quarto  ->  15:15 60
      às três e quinze  ->  15:15 60
      às quatro menos um quarto  ->  15:45 60
      quinze para as quatro  ->  15:45 60
      às dez para as quatro  ->  15:50 60
      às três e vinte  ->  15:20 60
      ao meio-dia  ->  12:00 60
      ao meio dia e meia  ->  12:30 60
      à uma  ->  13:00 60
      à uma da tarde  ->  13:00 60
      à 1h da tarde  ->  13:00 60
      por volta das 15h  ->  15:00 60
      pelas 15h  ->  15:00 60
      lá pelas 15h  ->  15:00 60
      cerca das 15h  ->  15:00 60
      a partir das 15h  ->  15:00 60
      à tarde, às 4  ->  16:00 60
      de tarde às 4  ->  16:00 60
      de manhã às 9  ->  09:00 60
      pela manhã às 9  ->  09:00 60
      às 9 da manhã  ->  09:00 60
      às 8 da noite  ->  20:00 60
      à noite às 8  ->  20:00 60
      às 15h em ponto  ->  15:00 60
      das 14 às 16  ->  14:00 120
      das 14h às 16h  ->  14:00 120
      das 14:00 às 15:30  ->  14:00 90
      entre as 14h e as 16h  ->  14:00 120
      entre 14h e 16h  ->  14:00 120
      entre as duas e as quatro  ->  14:00 120
      14h-16h  ->  14:00 120
      14h às 16h  ->  14:00 120
      14:00 - 15:30  ->  14:00 90
      das 10h ao meio-dia  ->  10:00 120
      das 14h até às 16h  ->  14:00 120
      às 15h (horário de Brasília)  ->  15:00 60 America/Sao_Paulo
      às 15h (hora de Lisboa)  ->  15:00 60 Europe/Lisbon
      às 15h por uma hora  ->  15:00 60
      às 15h durante meia hora  ->  15:00 30
      às 15h por uma hora e meia  ->  15:00 90
      às 15h por 1h30  ->  15:00 90
      às 15h por 45 minutos  ->  15:00 45
      às 15h por duas horas  ->  15:00 120
      às 15h por duas horas e meia  ->  15:00 150
      às 15h por 1,5 hora  ->  15:00 90
      às 15h durante três quartos de hora  ->  15:00 45
      às 15h durante um quarto de hora  ->  15:00 15
      """,
    sentences: """
      Amanhã de manhã às 9  ->  2026-11-24 09:00 60
      amanhã à tarde às 4  ->  2026-11-24 16:00 60
      amanhã à noite às 8  ->  2026-11-24 20:00 60
      Hoje à tarde às 5  ->  2026-11-23 17:00 60
      hoje à noite às 9  ->  2026-11-23 21:00 60
      esta tarde às 5  ->  2026-11-23 17:00 60
      logo à noite às 9  ->  2026-11-23 21:00 60
      sexta à noite às 8  ->  2026-11-27 20:00 60
      terça de manhã por volta das 10h30  ->  2026-11-24 10:30 60
      Almoço na quinta à uma?  ->  2026-11-26 13:00 60
      Jantar na sexta às 8?  ->  2026-11-27 20:00 60
      Pequeno-almoço quarta às 8  ->  2026-11-25 08:00 60
      Café da manhã quarta às 8  ->  2026-11-25 08:00 60
      daqui a uma hora  ->  2026-11-23 11:00 60
      daqui a meia hora  ->  2026-11-23 10:30 60
      em uma hora e meia  ->  2026-11-23 11:30 60
      Na terça não posso, melhor na quinta às 11h  ->  2026-11-26 11:00 60
      Terça não dá. Quinta às 11h?  ->  2026-11-26 11:00 60
      reunião 1/12 às 14h30 por favor  ->  2026-12-01 14:30 60
      reunião terça 1/12 14h-15h  ->  2026-12-01 14:00 60
      Feliz Natal! Podemos falar dia 11 de janeiro às 14h?  ->  2027-01-11 14:00 60
      Teria vaga na quarta, 2 de dezembro, por volta das 10h15?  ->  2026-12-02 10:15 60
      Queria marcar qua 2/12 das 16h às 17h  ->  2026-12-02 16:00 60
      Dia 2 de dezembro às 4 da tarde fica bem?  ->  2026-12-02 16:00 60
      sábado 12 de dezembro, 18:30 - 20:00  ->  2026-12-12 18:30 90
      próxima quarta à uma  ->  2026-11-25 13:00 60
      segunda às nove e meia da manhã  ->  2026-11-30 09:30 60
      segunda às duas e vinte  ->  2026-11-30 14:20 60
      segunda às dez para as três  ->  2026-11-30 14:50 60
      segunda às três menos um quarto  ->  2026-11-30 14:45 60
      segunda das 13h às 13h45  ->  2026-11-30 13:00 45
      segunda 30/11/2026 às 13:00  ->  2026-11-30 13:00 60
      Início: segunda 30 de novembro 13h, fim: 13h45  ->  2026-11-30 13:00 45
      uma hora no dia 30 de novembro a partir das 13h  ->  2026-11-30 13:00 60
      uma reunião de uma hora dia 30 de novembro às 13h  ->  2026-11-30 13:00 60
      uma reunião de 30 minutos amanhã às 11h  ->  2026-11-24 11:00 30
      meia hora amanhã às 11h  ->  2026-11-24 11:00 30
      amanhã às 11h por 1h15  ->  2026-11-24 11:00 75
      amanhã das 11h às 12h30  ->  2026-11-24 11:00 90
      amanhã às 11h, duração de cerca de uma hora  ->  2026-11-24 11:00 60
      5 de janeiro às 9h  ->  2027-01-05 09:00 60
      5/1/27 às 9h  ->  2027-01-05 09:00 60
      amanhã, terça, às 10h  ->  2026-11-24 10:00 60
      amanhã, terça-feira, 24 de novembro, às 10h  ->  2026-11-24 10:00 60
      terça (amanhã) às 10h  ->  2026-11-24 10:00 60
      hoje à tarde às quatro e meia  ->  2026-11-23 16:30 60
      hoje às 16h  ->  2026-11-23 16:00 60
      uma mesa para 4 pessoas na sexta às 19h  ->  2026-11-27 19:00 60
      mesa para dois, sexta 19h30  ->  2026-11-27 19:30 60
      Somos 4, sexta às 19h  ->  2026-11-27 19:00 60
      Meu número é 11 98765-4321, me ligue amanhã às 15h.  ->  2026-11-24 15:00 60
      quinta às 14h horário de Londres  ->  2026-11-26 14:00 60
      quinta às 14h na rua Augusta 12  ->  2026-11-26 14:00 60
      qui 26/11 às 14h  ->  2026-11-26 14:00 60
      terça 24, 10h-11h  ->  2026-11-24 10:00 60
      terça 24 de novembro às dez  ->  2026-11-24 10:00 60
      terça à noite às oito  ->  2026-11-24 20:00 60
      terça entre as 10h e as 12h  ->  2026-11-24 10:00 120
      terça a partir das 10h  ->  2026-11-24 10:00 60
      melhor quinta às 10h, terça não posso  ->  2026-11-26 10:00 60
      """,
    nothing: """
      terça ou quarta às 15h
      terça às 15h ou quarta às 16h
      na próxima semana
      na semana de 7 de dezembro às 10h
      terça depois das 15h
      terça, não antes das 15h
      Por favor responda até sexta ao meio-dia.
      Nasci em 3 de março de 1980.
      Meu aniversário é dia 3 de março.
      Meu telefone é 11 98765 4321
      Custa 15,30 euros
      Rua Augusta 12, 1100 Lisboa
      Nos vimos no dia 12 de novembro.
      aberto de segunda a sexta das 9 às 17
      toda segunda às 10h
      todas as segundas às 10h
      O pacote chegou terça passada às 15h.
      fatura 2026-11-0815
      Seremos 3 pessoas.
      Quinta às 10h não posso.
      Passei aí ontem às 15h.
      Tínhamos consulta dia 5 de outubro às 15h.
      Abrem dia 24 de dezembro?
      Preciso até sexta às 17h.
      toda terça às 16h tenho treino
      Segue a fatura de 1/12/2026
      capítulo 10, páginas 11-12
      Tenho 2 filhos, de 3 e 5 anos.
      Moro aqui desde 3 de maio.
      há 2 horas
      A loja fecha às 18h.
      versão 10.15
      terça de manhã
      antes de 3 de dezembro às 10h
      dia 10 ou 11 de dezembro às 10h
      quinta depois das 18h
      """)
}
