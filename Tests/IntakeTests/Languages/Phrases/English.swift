extension PhraseTable {
  static let english = PhraseTable(
    language: "en",
    sentences: """
      Would tomorrow week at 10am suit you?  ->  2026-12-01 10:00 60
      Would 3 Dec '26 at 2pm work?  ->  2026-12-03 14:00 60
      Can we do 3 Dec 26, 14:00-15:00?  ->  2026-12-03 14:00 60
      Tue 1 Dec 2.30pm  ->  2026-12-01 14:30 60
      Tues 1st Dec, 2.30-3.30pm please  ->  2026-12-01 14:30 60
      How about Sat 5/12 10-11.30?  ->  2026-12-05 10:00 90
      Wednesday 9.15am - 10am  ->  2026-11-25 09:15 45
      Could I come in at half 3 on Thursday?  ->  2026-11-26 15:30 60
      Would half ten tomorrow suit?  ->  2026-11-24 10:30 60
      quarter of four tomorrow afternoon  ->  2026-11-24 15:45 60
      Let's say quarter past 11 on Friday  ->  2026-11-27 11:15 60
      Noonish on Wednesday?  ->  2026-11-25 12:00 60
      Thursday around 3ish  ->  2026-11-26 15:00 60
      Tomorrow 3p  ->  2026-11-24 15:00 60
      Tomorrow at 9a  ->  2026-11-24 09:00 60
      Friday 1530 hrs  ->  2026-11-27 15:30 60
      Friday at 0900  ->  2026-11-27 09:00 60
      Friday 0900  ->  2026-11-27 09:00 60
      1 Dec 1500Z  ->  2026-12-01 15:00 60 UTC
      1 December 15:00Z  ->  2026-12-01 15:00 60 UTC
      a week from Tuesday at 10am  ->  2026-12-01 10:00 60
      a week tomorrow at 2pm  ->  2026-12-01 14:00 60
      two weeks from today at 10am  ->  2026-12-07 10:00 60
      two weeks today at 4pm  ->  2026-12-07 16:00 60
      Monday fortnight at 10am  ->  2026-12-14 10:00 60
      a fortnight on Monday, 10am  ->  2026-12-14 10:00 60
      a fortnight from Thursday at 11  ->  2026-12-10 11:00 60
      the Friday after next at 9:30  ->  2026-12-04 09:30 60
      first Monday in March at 9am  ->  2027-03-01 09:00 60
      the second Thursday of January, 2pm  ->  2027-01-14 14:00 60
      last Friday of the month at noon  ->  2026-11-27 12:00 60
      the last Friday in January at 3 pm  ->  2027-01-29 15:00 60
      Lunch on Thursday at 1?  ->  2026-11-26 13:00 60
      lunch tomorrow 12:30  ->  2026-11-24 12:30 60
      Dinner on Friday at 8?  ->  2026-11-27 20:00 60
      Breakfast meeting Wednesday at 8  ->  2026-11-25 08:00 60
      Let's do brunch on Sunday at 11  ->  2026-11-29 11:00 60
      Drinks on Thursday evening at 7  ->  2026-11-26 19:00 60
      tomorrow first thing, say 9am  ->  2026-11-24 09:00 60
      9am sharp on Friday  ->  2026-11-27 09:00 60
      Friday 9 o'clock sharp  ->  2026-11-27 09:00 60
      Friday 10am GMT  ->  2026-11-27 10:00 60 UTC
      Friday 10am PST  ->  2026-11-27 10:00 60 America/Los_Angeles
      Friday at 10am (PST)  ->  2026-11-27 10:00 60 America/Los_Angeles
      Friday 27 Nov, 4pm CET (3pm London)  ->  2026-11-27 16:00 60 Europe/Paris
      Friday at 4pm Eastern  ->  2026-11-27 16:00 60 America/New_York
      Friday 4pm ET  ->  2026-11-27 16:00 60 America/New_York
      2pm my time (New York) on Wednesday  ->  2026-11-25 14:00 60 America/New_York
      Thursday 3pm Berlin time  ->  2026-11-26 15:00 60 Europe/Berlin
      Thursday 3 pm UK time for 45 mins  ->  2026-11-26 15:00 45
      Thursday @ 3  ->  2026-11-26 15:00 60
      Thurs 3-ish  ->  2026-11-26 15:00 60
      Thurs @ 3pm for an hour  ->  2026-11-26 15:00 60
      Nov 30th @ 11:45am  ->  2026-11-30 11:45 60
      30 Nov at 11.45  ->  2026-11-30 11:45 60
      30/11 at 11.45  ->  2026-11-30 11:45 60
      30/11/26 11:45  ->  2026-11-30 11:45 60
      11/30/2026 11:45 AM  ->  2026-11-30 11:45 60
      2026-11-30, 11:45  ->  2026-11-30 11:45 60
      30.11.26 at 11:45  ->  2026-11-30 11:45 60
      Mon 30th Nov 11:45-12:30  ->  2026-11-30 11:45 45
      Monday, November 30, 2026, from 11:45 a.m. to 12:30 p.m.  ->  2026-11-30 11:45 45
      Monday the 30th, 11:45  ->  2026-11-30 11:45 60
      the 30th at quarter to twelve  ->  2026-11-30 11:45 60
      Mon 30/11 between 2 and 4  ->  2026-11-30 14:00 120
      Could you do 2pm - 4pm this Thursday?  ->  2026-11-26 14:00 120
      2 til 4 on Thursday  ->  2026-11-26 14:00 120
      from two till four on Thursday  ->  2026-11-26 14:00 120
      Thursday afternoon, 2-3  ->  2026-11-26 14:00 60
      Thursday 2 to 2.45pm  ->  2026-11-26 14:00 45
      Thursday 14h to 16h  ->  2026-11-26 14:00 120
      Thursday 14h30  ->  2026-11-26 14:30 60
      Thursday, 2pm for 90 minutes  ->  2026-11-26 14:00 90
      Thursday, 2pm for 1.5 hrs  ->  2026-11-26 14:00 90
      Thursday 2pm, 1h30m  ->  2026-11-26 14:00 90
      Thursday 2pm (45m)  ->  2026-11-26 14:00 45
      Thursday 2pm, half an hour should do  ->  2026-11-26 14:00 30
      Thursday 2pm - it'll take about an hour and a half  ->  2026-11-26 14:00 90
      Thursday 2pm for a couple of hours  ->  2026-11-26 14:00 120
      Thursday 2pm for two and a half hours  ->  2026-11-26 14:00 150
      Thursday 2pm for 2 1/2 hours  ->  2026-11-26 14:00 150
      Thursday 2pm for 2½ hours  ->  2026-11-26 14:00 150
      Thursday 2pm, 30-min call  ->  2026-11-26 14:00 30
      Thursday 2pm for three quarters of an hour  ->  2026-11-26 14:00 45
      a 15 minute call at 4:15 tomorrow  ->  2026-11-24 16:15 15
      a quick 20-minute chat on Friday at ten  ->  2026-11-27 10:00 20
      tomorrow at 5 past 3  ->  2026-11-24 15:05 60
      tomorrow at twenty to five  ->  2026-11-24 16:40 60
      tomorrow at ten thirty  ->  2026-11-24 10:30 60
      tomorrow at three forty-five  ->  2026-11-24 15:45 60
      tomorrow ten thirty am  ->  2026-11-24 10:30 60
      tomorrow at four fifteen pm  ->  2026-11-24 16:15 60
      tomorrow at two o'clock in the afternoon  ->  2026-11-24 14:00 60
      at 2 in the afternoon tomorrow  ->  2026-11-24 14:00 60
      tomorrow night at 9  ->  2026-11-24 21:00 60
      this afternoon at 4  ->  2026-11-23 16:00 60
      today, 4:30 in the afternoon  ->  2026-11-23 16:30 60
      later today at 5pm  ->  2026-11-23 17:00 60
      this evening at 6:30  ->  2026-11-23 18:30 60
      tonight at half seven  ->  2026-11-23 19:30 60
      tomorrow pm at 3  ->  2026-11-24 15:00 60
      tomorrow am, 10:15  ->  2026-11-24 10:15 60
      Friday morning at nine thirty  ->  2026-11-27 09:30 60
      Fri morning 9:30-10  ->  2026-11-27 09:30 30
      Friday arvo at 3  ->  2026-11-27 15:00 60
      In three days at 11am  ->  2026-11-26 11:00 60
      3 days from now at 11am  ->  2026-11-26 11:00 60
      three weeks from Friday at 11am  ->  2026-12-18 11:00 60
      Can we talk in an hour?  ->  2026-11-23 11:00 60
      Could we speak in half an hour?  ->  2026-11-23 10:30 60
      in 90 minutes  ->  2026-11-23 11:30 60
      in an hour and a half  ->  2026-11-23 11:30 60
      next week Tuesday at 2  ->  2026-12-01 14:00 60
      Tuesday of next week, 2pm  ->  2026-12-01 14:00 60
      next Tues 2pm  ->  2026-12-01 14:00 60
      this coming Saturday at 10am  ->  2026-11-28 10:00 60
      on the 3rd of next month at 10am  ->  2026-12-03 10:00 60
      the 3rd of Dec at 10  ->  2026-12-03 10:00 60
      December the 3rd at 10  ->  2026-12-03 10:00 60
      Dec 3rd, 10-11am  ->  2026-12-03 10:00 60
      3rd December 2026 10.00am  ->  2026-12-03 10:00 60
      Thursday 3rd at 10  ->  2026-12-03 10:00 60
      Thursday, 3 December at 10:00 am for 1 hour  ->  2026-12-03 10:00 60
      Thu 3 Dec 10:00 GMT+1  ->  2026-12-03 10:00 60 GMT+0100
      10:00 UTC on 3 Dec  ->  2026-12-03 10:00 60 UTC
      10am on the third of December  ->  2026-12-03 10:00 60
      third December, ten a.m.  ->  2026-12-03 10:00 60
      twenty-third of December at eleven  ->  2026-12-23 11:00 60
      Dec twenty-third at 11  ->  2026-12-23 11:00 60
      Thursday from 3pm  ->  2026-11-26 15:00 60
      Thursday 3pm onwards  ->  2026-11-26 15:00 60
      not on Thursday but Friday at 3  ->  2026-11-27 15:00 60
      I can't do Tuesday. Thursday at 11 would work.  ->  2026-11-26 11:00 60
      Tuesday's no good, Thursday at 11?  ->  2026-11-26 11:00 60
      Tuesday doesn't suit, could we say Thursday 11am?  ->  2026-11-26 11:00 60
      Unfortunately Monday is out, but Thursday at 11 works.  ->  2026-11-26 11:00 60
      Christmas Eve at 10am  ->  2026-12-24 10:00 60
      Boxing Day at 3pm  ->  2026-12-26 15:00 60
      New Year's Eve at 8pm  ->  2026-12-31 20:00 60
      the day after Boxing Day at 3pm  ->  2026-12-27 15:00 60
      Good Friday at 10am  ->  2027-03-26 10:00 60
      Merry Christmas! Could we meet on 7 January at 10am?  ->  2027-01-07 10:00 60
      Happy New Year! Is 11 January at 2pm free?  ->  2027-01-11 14:00 60
      next Thursday, the 3rd, at 10  ->  2026-12-03 10:00 60
      Monday 7th at 4 o'clock  ->  2026-12-07 16:00 60
      Are you free at 4 on Monday?  ->  2026-11-30 16:00 60
      Monday 4 pm works for me  ->  2026-11-30 16:00 60
      How's Monday at 4?  ->  2026-11-30 16:00 60
      sometime around 4pm on Monday  ->  2026-11-30 16:00 60
      between 4 and half past 5 on Monday  ->  2026-11-30 16:00 90
      4:00-5:30 PM on Monday, November 30th  ->  2026-11-30 16:00 90
      from 9am until noon on Monday 30 Nov  ->  2026-11-30 09:00 180
      9 - noon Monday  ->  2026-11-30 09:00 180
      11am to 1pm on Monday  ->  2026-11-30 11:00 120
      Monday 8:30 to 17:00  ->  2026-11-30 08:30 510
      on Monday at 16:00 hours  ->  2026-11-30 16:00 60
      on Monday at 16.00 hrs  ->  2026-11-30 16:00 60
      Monday, 16h00  ->  2026-11-30 16:00 60
      at 12 on Monday  ->  2026-11-30 12:00 60
      at 12 noon on Monday  ->  2026-11-30 12:00 60
      Monday midday  ->  2026-11-30 12:00 60
      12 o'clock Monday  ->  2026-11-30 12:00 60
      Monday, 30th of November, at two  ->  2026-11-30 14:00 60
      30th Nov. 2026, 2 P.M.  ->  2026-11-30 14:00 60
      11-30-2026 2pm  ->  2026-11-30 14:00 60
      2026/11/30 14:00  ->  2026-11-30 14:00 60
      20261130 14:00  ->  2026-11-30 14:00 60
      30-Nov-2026 14:00  ->  2026-11-30 14:00 60
      30-Nov 2pm  ->  2026-11-30 14:00 60
      Nov 30 2pm-3pm EST  ->  2026-11-30 14:00 60 America/New_York
      My birthday is on 3 March. Can we meet on Monday at 4pm?  ->  2026-11-30 16:00 60
      I wondered if you'd have 45 minutes for me on the morning of Dec 2nd, say 10:15?  ->  2026-12-02 10:15 45
      Could we pencil in Wed the 2nd, 4-5pm?  ->  2026-12-02 16:00 60
      Would the 2nd of December work, any time between 1 and 3?  ->  2026-12-02 13:00 120
      I'd love to book the 11am slot on Thursday  ->  2026-11-26 11:00 60
      Can you squeeze me in at 4:45 p.m. this Wednesday?  ->  2026-11-25 16:45 60
      We'd like to reserve Saturday 12 December, 18:30 - 20:00  ->  2026-12-12 18:30 90
      Sat. Dec. 12, 6:30 p.m. to 8 p.m.  ->  2026-12-12 18:30 90
      How does next Wednesday (Dec 2) at 1 sound?  ->  2026-12-02 13:00 60
      Wednesday 12/2 at 1pm ET works on our end  ->  2026-12-02 13:00 60 America/New_York
      Shall we say a week on Wednesday at 2?  ->  2026-12-02 14:00 60
      Wednesday week, 2pm  ->  2026-12-02 14:00 60
      the following Wednesday at 2pm  ->  2026-12-02 14:00 60
      Monday next week 9am?  ->  2026-11-30 09:00 60
      first thing Monday, 9 am  ->  2026-11-30 09:00 60
      Monday @ 9.30am for half an hour or so  ->  2026-11-30 09:30 30
      Monday at nine-thirty  ->  2026-11-30 09:30 60
      Monday at half past one pm  ->  2026-11-30 13:30 60
      Monday at twenty past two  ->  2026-11-30 14:20 60
      Monday at 20 past 2  ->  2026-11-30 14:20 60
      Monday at 10 to 3  ->  2026-11-30 14:50 60
      Monday 1pm-1:45pm  ->  2026-11-30 13:00 45
      Monday 1-1:45  ->  2026-11-30 13:00 45
      Monday 1300-1345  ->  2026-11-30 13:00 45
      Monday, 1 pm to 1.45 pm  ->  2026-11-30 13:00 45
      Monday 30/11/2026 13:00-13:45 GMT  ->  2026-11-30 13:00 45 UTC
      Start: Monday 30 November 13:00, End: 13:45  ->  2026-11-30 13:00 45
      Date: 30/11/2026, Time: 13:00  ->  2026-11-30 13:00 60
      On 30 Nov., from 1 p.m. for an hour  ->  2026-11-30 13:00 60
      for an hour on 30 November from 1 pm  ->  2026-11-30 13:00 60
      one hour, 30 November, 1pm  ->  2026-11-30 13:00 60
      30 minutes tomorrow at 11  ->  2026-11-24 11:00 30
      a half-hour meeting tomorrow at 11  ->  2026-11-24 11:00 30
      an hour-long session tomorrow at 11  ->  2026-11-24 11:00 60
      a one-hour session tomorrow at 11  ->  2026-11-24 11:00 60
      a two hour session tomorrow at 11  ->  2026-11-24 11:00 120
      a 90-minute session tomorrow at 11  ->  2026-11-24 11:00 90
      tomorrow at 11, one and a half hours please  ->  2026-11-24 11:00 90
      tomorrow 11am - should take 20-30 minutes  ->  2026-11-24 11:00 30
      tomorrow at 11 for 1hr 15min  ->  2026-11-24 11:00 75
      tomorrow at 11 for 1 hour 15 minutes  ->  2026-11-24 11:00 75
      tomorrow at 11 for about an hour  ->  2026-11-24 11:00 60
      tomorrow at 11 for a good hour  ->  2026-11-24 11:00 60
      tomorrow at 11 until 12.30  ->  2026-11-24 11:00 90
      tomorrow starting at 11 and ending at 12:30  ->  2026-11-24 11:00 90
      tomorrow from 11 through 12:30  ->  2026-11-24 11:00 90
      tomorrow at 11h00  ->  2026-11-24 11:00 60
      Tmrw at 4pm?  ->  2026-11-24 16:00 60
      2moro 4pm  ->  2026-11-24 16:00 60
      Could we do 4 pm today instead?  ->  2026-11-23 16:00 60
      Thanksgiving at 4pm  ->  2026-11-26 16:00 60
      the 24th at 4pm  ->  2026-11-24 16:00 60
      on the twenty-fourth at 4pm  ->  2026-11-24 16:00 60
      Tuesday the 24th of November at 4pm  ->  2026-11-24 16:00 60
      January 5 at 9am  ->  2027-01-05 09:00 60
      Jan 5, 2027 at 9am  ->  2027-01-05 09:00 60
      5 Jan 2027, 09:00  ->  2027-01-05 09:00 60
      1/13/27 9am  ->  2027-01-13 09:00 60
      early next year, on January 12 at 10 am  ->  2027-01-12 10:00 60
      in the new year, say 12 January at 10?  ->  2027-01-12 10:00 60
      the last day of November at 10am  ->  2026-11-30 10:00 60
      the 1st of next month at 10am  ->  2026-12-01 10:00 60
      the first of December at 10am  ->  2026-12-01 10:00 60
      mid-December, the 15th at 10?  ->  2026-12-15 10:00 60
      Tuesday (tomorrow) at 10am  ->  2026-11-24 10:00 60
      tomorrow (Tuesday) at 10am  ->  2026-11-24 10:00 60
      tomorrow, Tuesday 24 November, at 10am  ->  2026-11-24 10:00 60
      Could I move in on Tuesday? No, I mean, could we meet Wednesday at 10?  ->  2026-11-25 10:00 60
      Either works but I prefer Thursday 26th at 10  ->  2026-11-26 10:00 60
      Is 2pm on Thursday still free?  ->  2026-11-26 14:00 60
      My number is 07700 900123, call me tomorrow at 3pm.  ->  2026-11-24 15:00 60
      There will be 4 of us on Friday at 7pm  ->  2026-11-27 19:00 60
      Table for 4 on Friday at 7pm  ->  2026-11-27 19:00 60
      A table for two, Friday 7:30 pm  ->  2026-11-27 19:30 60
      I have a budget of $1500. Thursday at 2pm?  ->  2026-11-26 14:00 60
      Let's talk about the 2027 budget on Thursday at 2pm  ->  2026-11-26 14:00 60
      Room 305, Thursday 2pm  ->  2026-11-26 14:00 60
      at 221B Baker Street, Thursday 2pm  ->  2026-11-26 14:00 60
      Thursday 2pm at 10 Downing Street  ->  2026-11-26 14:00 60
      Zoom call Thursday 14:00-14:30 (CET)  ->  2026-11-26 14:00 30 Europe/Paris
      Thursday at 2pm Central European Time  ->  2026-11-26 14:00 60 Europe/Paris
      Thursday 2pm BST  ->  2026-11-26 14:00 60
      8pm Sydney time on Thursday  ->  2026-11-26 20:00 60 Australia/Sydney
      Thursday 14:00 (UTC+1)  ->  2026-11-26 14:00 60 GMT+0100
      Thursday 14:00 UTC-5  ->  2026-11-26 14:00 60 GMT-0500
      When I called last Tuesday at 3 nobody answered. Is Thursday at 3 ok?  ->  2026-11-26 15:00 60
      The last time we met was 5 October at 3pm. Thursday at 3?  ->  2026-11-26 15:00 60
      """,
    nothing: """
      Can we meet in the week of 7 December?
      week commencing 7 December at 3pm
      w/c 30 Nov, any afternoon
      1/12 3pm or 2/12 4pm
      either Tuesday 3pm or Wednesday 4pm
      Tuesday or Wednesday at 3
      Any time on Thursday
      sometime next week?
      Thursday after 3pm
      Thursday, not before 3
      anytime except Friday
      any day but Wednesday
      I was born on 3 March 1980.
      The invoice is due by 5 December.
      Please answer by Friday noon.
      Call me on 020 7946 0958.
      The price was 15.30 pounds
      I live at 12 March Street
      We are version 3.12 of the app
      Order no. 12-11-2026-55 never arrived
      Order 2611 has not arrived
      We have been a customer since May 2019.
      We met on 12 November.
      It costs $30 for 2 hours.
      I need 3 seats in row 12.
      I may march in the sun.
      Flat 4, 10 Downing Street
      open Mon-Fri 9-5
      My flight lands at 3pm on Monday. Could we meet at 5pm?
      I work from 9 to 5 every day.
      Meeting ID: 845 1234 5678, passcode 1530
      We had an appointment yesterday at 3pm.
      Our contract ends on 31 December.
      The shop is open until 6pm.
      I can't make it before 3pm on Thursday
      Sorry, I can't do Thursday at 3.
      Thursday at 3 is not possible.
      any time but Thursday at 3
      What are your hours on Saturday?
      Are you open on 24 December?
      I need it by 5pm on Friday.
      Deadline: Friday 5pm
      The meeting every Monday at 10 is too early for me.
      Each Tuesday at 4pm I have football.
      Invoice 2026-12-01 attached.
      Please find the report of 1 December 2026 attached.
      Flight BA 1530 leaves Friday.
      Model 3.30 costs 1500.
      I was there 2 hours ago.
      I have 2 children, 3 and 5.
      My daughter turns 5 on Friday.
      The course takes 3 weeks, 2 hours a day.
      See chapter 10, pages 11-12.
      The score was 3-2 on Saturday.
      I have lived here since 3 May.
      50% off until Sunday
      """)
}
