import type { Spoken } from '../spoken.ts';

/** Work is handed round: names and days for most of it, and no choice between courses of action. */
export const teamPlanning: Spoken = {
  id: '9c34af17-6d28-4be5-92f0-e1d8b60c5a44',
  times: 'padded',
  truth: {
    decided: false,
    how: 'Commitments with owners and dates (drop samples, lab slot, crash log, bench, beta calls); who has the bench is swapped between two; no question of the team is put and settled.',
    nearMisses: ['deferral: the second test bench is not taken up', 'open question: who covers support in the holiday week', 'open question: whether there is a demo on Friday'],
  },
  script: `
Ingrid: Right, good morning. Let me share the board. Can you see it, is it big enough?
Priya: It's tiny.
Ingrid: Now?
Priya: Now it's enormous. It's fine.
Kenji: I like it enormous.
Ingrid: So we go round as usual, and say what's moving. Tomasz, do you want to start?
Tomasz: Sure. So I've got the doors. I've got forty, and about half of those are done, some look fine and some look a bit, um, I don't want to say yet. I'll have the rest dropped and photographed before steering.
Ingrid: All forty?
Tomasz: All forty. It's boring but it's quick. I put a podcast on.
Hannah: Can you do five of them cold? Out of the freezer, I mean. The yards in the north, it's minus ten in the morning.
Tomasz: Um. Have we got a freezer?
Hannah: There's the one in the canteen.
Tomasz: With people's lunches.
Hannah: You're not going to hurt a lasagne.
Tomasz: Okay. Yeah, okay, five cold as well.
Ingrid: Brilliant. And the lab?
Tomasz: So the lab. They still haven't said when. I've written twice.
Ingrid: I'll ring them. I'll do it today, I know the woman who does the schedule, we did a course together. I'll get a slot out of her.
Tomasz: That'd be amazing. They don't answer me anymore, I think I'm in a folder.
Ingrid: Ha. Okay, Priya.
Priya: So sync. Um, I've found, I think I've found why it gets killed. It isn't what I thought. It's a wake lock thing. I won't go into it.
Kenji: Go into it.
Priya: I'll go into it with you after. But so what I need is the logs from Hexley's phones, and theirs are the old ones, and I can't get those from here, someone has to physically plug a cable in.
Hannah: I'm up there on Thursday for the training anyway. Give me the cable and tell me where to click, and I'll bring them back.
Priya: Really? Oh, that'd save me a day. I'll write you a page, with pictures.
Hannah: With big arrows, please.
Priya: Massive arrows. You'll have it by Wednesday lunch.
Ingrid: Lovely. What else is on you?
Priya: Label printing's stuck behind that. I don't want to touch two things in there at once.
Ingrid: No, that's fair enough.
Kenji: Can I ask about the label, because is it the fifty-millimetre or the sixty? The printer in the case only takes fifty.
Priya: I've been doing sixty.
Kenji: Ah.
Priya: Oh no.
Hannah: Which one's on the website?
Ingrid: I want to say fifty-seven, which isn't even a thing.
Kenji: Fifty-seven is a thing, it's till rolls.
Tomasz: We're making a cash register now.
Priya: Let me look at it, it might just be a number in one place. It's never a number in one place.
Ingrid: Okay. Kenji?
Kenji: Yes. So the new boards, they came. Thirty. I've powered six, all six run. The current in sleep is a bit high, I think it's one resistor, I want to measure it well before I say so. I'd like the good bench on Tuesday and Wednesday.
Tomasz: I've got the good bench on Wednesday. For the drops.
Kenji: You need the bench for dropping?
Tomasz: I need the light. For the photographs.
Kenji: Ah. You can have my lamp.
Tomasz: Is it the big lamp?
Kenji: It's the big lamp.
Tomasz: Then you can have the bench.
Ingrid: This is how the United Nations should work. So Kenji, you have the bench both days?
Kenji: Both days, and then the sleep current I send round on Thursday. With a plot.
Ingrid: Thank you. And should we be looking at a second one, a second bench? It comes up every week.
Kenji: It's four thousand, with the supply.
Tomasz: It's four thousand if you get the good supply.
Ingrid: I don't think I can have that conversation this month. It's, um, let's leave it until I've seen the budget.
Kenji: I understand.
Hannah: It's also where would you put it. You'd have to move the fish tank.
Tomasz: Nobody's moving the fish tank.
Ingrid: Nobody's moving the fish tank. Hannah, you.
Hannah: Me. Okay. So the last two of the beta yards, they've got their meters now, they've signed the thing. One of them's asked if he can have it in yellow.
Ingrid: Everybody wants a colour.
Hannah: And I want to ring all eleven before the end of next week, just ten minutes each, how's it going, what's annoying. I've split them, I've taken six. Tomasz, you said that you'd take some?
Tomasz: Yeah, I'll take the other five. As long as it's not Mister Pugh.
Hannah: Mister Pugh's mine. You can't have him.
Tomasz: End of next week?
Hannah: End of next week, and write it down in the sheet, please, not on a post-it.
Tomasz: It was one time.
Hannah: It was a very important post-it.
Ingrid: What about returns?
Hannah: Three in, two of those are just flat batteries. One's a real one, it reads four percent all the time. I've given that to Kenji.
Kenji: It's on my desk. It has sawdust inside. A lot. I don't know how, there's no hole.
Tomasz: There's always a hole.
Kenji: I'll open it this week.
Ingrid: Okay. And then the thing I wanted to ask was the week with the holiday. Who's here for support? Because Jo's away, and Hannah, I think you're away as well.
Hannah: I'm away. I booked it in March.
Ingrid: No no, it's fine, I just, who's on the phone?
(4 seconds)
Priya: Is it the whole week?
Hannah: Four days.
Tomasz: I could do a morning. Maybe. I'd have to look.
Ingrid: Okay. Have a think, everyone.
Kenji: The phone isn't good for me, my accent and the sawmill, it's two noises.
Hannah: They love you, Kenji. They ask for you.
Kenji: They ask for me?
Hannah: One of them does.
Ingrid: All right. On my side, I'm doing the page for steering, I've got the price thing and the enclosure. And I owe Claire the list of yards we can name in the film. I'll get that to her tonight, because she's cutting on the weekend.
Hannah: Not the reservoir one. They said no names.
Ingrid: Not the reservoir one. Thank you. I'd have put them in.
Priya: Are we still doing the demo on Friday? For the office?
Ingrid: I'd love to. Is there something to show?
Priya: There's the new graph, if you zoom it doesn't go blank any more.
Ingrid: That could be a demo. See how far you get.
Tomasz: I've always got a broken door, if you need one.
Ingrid: Ha. Good. Anything else? No? Then shall we stop, it's quarter to, I'd like a tea.
Hannah: Yes please.
Kenji: Thank you. Bye.
Priya: Tomasz, can you stay on a sec, it's about the label.
Tomasz: Yep.
Ingrid: I'll leave you to it. Bye.
`,
};
