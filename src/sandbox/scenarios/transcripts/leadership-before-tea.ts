import type { Spoken } from '../spoken.ts';

/** The first half of a meeting that was recorded in two parts: somebody else had the room for ten minutes. */
export const leadershipBeforeTea: Spoken = {
  id: '0b9e4c71-6f2a-4d83-9e15-a7c3d0f58b40',
  times: 'padded',
  truth: {
    decided: false,
    how: 'Where meters for North America wait is put on the table with three ways; nothing is settled before the break.',
    nearMisses: ['deferral: the phone system waits until somebody has read the contract', 'open question: who pays for the broken pallet'],
  },
  script: `
Adaeze: Good. Is it recording? There's a red thing.
Yusuf: It's recording.
Adaeze: Then let's be clever. Who has the room after us, by the way? There's a note on the door.
Lucas: That's Aroha, she's got eight people learning to solder at half past. She only needs it for ten minutes, to show them something on the big screen.
Adaeze: So we get thrown out in the middle.
Lucas: We get a tea in the middle.
Ingrid: I can live with that.
Adaeze: Okay. Cash first as always. Yusuf, are we alive?
Yusuf: We are alive. We're about eleven thousand better than the sheet, mostly because the moulders invoiced late. It goes out again this month, so don't get attached to it.
Mateus: I was already attached.
Yusuf: I saw you were. And then, um, there's one customer in Alberta who's paid twice. I've written to them.
Lucas: Keep it.
Yusuf: I'm not keeping it, Lucas.
Adaeze: And the bank?
Yusuf: The bank is happy. They want the stock number before Christmas. A real one, not the one we say.
Ingrid: What's the one we say?
Yusuf: Two thousand, roughly, it depends who you ask.
Mateus: If you ask me it's fifteen hundred.
Yusuf: That's what I mean.
Adaeze: Right, so the thing I wanted to spend the time on is Toronto. Lucas, you wrote the page, do you want to say it?
Lucas: Sure. So at the moment everything goes out from hall two, one box at a time, by air. And Desmond's customers wait nine days, and they pay thirty-one dollars for the privilege, and then half the time customs opens it and puts the lid back on wrong.
Mateus: And we get a photograph of the lid.
Lucas: And I get a photograph of the lid. So what I'd like is a shelf over there. Something. And I've got three ways of doing it.
Adaeze: Go on.
Lucas: So one is the big people, the ones everybody uses. They're good, they've got robots, and it's four hundred a month before you put anything on it. Two is Desmond's garage.
Ingrid: Desmond's actual garage?
Lucas: His actual garage. He offered. It's heated.
Yusuf: I'm not insuring Desmond's garage.
Lucas: And three is there's a firm out by the airport, six people, they do spare parts for forklifts. They've got half a bay they don't use. He says a hundred and sixty a month, and they'd pack.
Ingrid: Do they know what it is? I mean, it's not a forklift.
Lucas: It's a box. They're good with boxes.
Mateus: How many would you put there?
Lucas: Two hundred? I'd say two hundred to begin with.
Mateus: That's two hundred that aren't here.
Lucas: That's sort of the idea, Mateus.
Mateus: No, I know, I'm only saying when I have fifteen hundred boards, two hundred in Canada is two hundred I can't move back in a hurry.
Adaeze: What does it save, if it works?
Lucas: Per box about nineteen dollars. And six days.
Yusuf: I'd like to see the nineteen. I make it fourteen, because you have to bring them over in the first place.
Lucas: By sea it's nearly nothing.
Yusuf: Nearly nothing is five dollars.
Lucas: Okay. Fourteen. It's still fourteen.
Ingrid: And the returns, where do they go?
Lucas: Same place. They look at it, they say it's broken, they put it in a bigger box.
Ingrid: Hm. I'd want someone who can open one. Half of ours are flat batteries.
Lucas: Desmond can do batteries. Desmond loves batteries.
Adaeze: Before I forget, as we've all got it in our inbox, the phone system. They've put the price up again.
Mateus: By how much?
Adaeze: Twelve percent. I had a look at the contract and I fell asleep, so I don't know if we can get out of it.
Yusuf: Ruth would know.
Adaeze: Ruth's away till Monday. Let's leave it until someone's read it.
Yusuf: Fine.
Mateus: And who's paying for the pallet? The one that went off the tail lift.
Lucas: Oh, the pallet. Was that theirs or ours?
Mateus: It was theirs when it fell, I think. They say it was ours.
Ingrid: I can see Aroha through the glass. She's holding a soldering iron.
Adaeze: She's smiling, though.
Ingrid: She's smiling with a soldering iron.
Adaeze: Okay, tea. Ten minutes, and then we come back to Toronto. Somebody stop the recording, or we'll have ten minutes of kettle.
Yusuf: I'll stop it.
`,
};
