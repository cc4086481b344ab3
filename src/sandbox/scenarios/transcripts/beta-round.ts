import type { Spoken } from '../spoken.ts';

/** A short round about the beta yards: who gets the last meter is settled in a few words, then the talk goes on. */
export const betaRound: Spoken = {
  id: 'a40f7b18-92de-4c65-8d03-e6b1c57f2a99',
  times: 'padded',
  truth: {
    decided: true,
    how: 'The last beta meter goes to the yard in Kiel, Brunner is first in line in the spring: Hannah asks "so it\'s Kiel then?", Jonas and Ingrid say yes, Hannah rings both.',
    nearMisses: ['open question: whether a beta yard may lend its meter to a neighbour'],
  },
  script: `
Hannah: Morning. This is the quick one, half an hour, I've got cake at eleven.
Jo: What sort?
Hannah: Lemon. Sandra made it.
Jo: Then it's really half an hour.
Hannah: So eleven yards, ten meters out. Wenjing, how are they doing?
Wenjing: Good, mostly. Nine of them measure every day. The tenth is Brunner, they measured twice and then they stopped.
Ingrid: Do we know why they stopped?
Jonas: I was there. He's got a new foreman, and the foreman has the old meter on a string round his neck. He isn't going to change for us.
Jo: On a string?
Jonas: On a string. It's tied to him.
Ingrid: Okay. And the readings, are they all right?
Wenjing: They're all right. There's one yard that's always two percent too dry, but they measure next to the heater.
Jo: I've told them about the heater.
Wenjing: They moved the heater. It's still next to it.
Hannah: Right, and then the thing for today. We've got one meter left, and two people want it. That's Kiel, and then it's Brunner again, because they'd like a second one, for the second hall.
Jonas: He asked for a second one? He doesn't use the first one.
Hannah: His boss asked. The boss is very keen.
Ingrid: What's Kiel like?
Jonas: Kiel's good. It's two sisters, they dry their own oak. They write everything down, on paper, with a pencil. They've got nine years of it.
Wenjing: Nine years of readings?
Jonas: In shoe boxes.
Wenjing: Oh, I'd like those.
Ingrid: That's quite something. I mean, you could put theirs beside ours.
Wenjing: For oak we have almost nothing. It's all spruce.
Jo: But Brunner's been with us from the start. He sent us the nice letter.
Hannah: He did send the nice letter. It's on the fridge.
Jo: I'm only saying he'll ring, and it's me he rings.
Ingrid: Could Brunner be the first in the spring? When the next lot come?
Jo: If somebody tells him, and it isn't me.
Hannah: I'll tell him. So it's Kiel then? And Brunner gets the first one in the spring?
Jonas: Yes. Kiel.
Ingrid: Yes, I think that's right.
Wenjing: Yes please.
Jo: Fine by me, if Hannah rings him.
Hannah: I'll ring him today, and I'll ring the sisters. Good, that was easy.
Jonas: Can I bring it up to them? I'm in Hamburg on the ninth anyway.
Hannah: That'd be nice. I'll put it on your desk, with the paper they have to sign.
Ingrid: Somebody asked me, can they lend it out? To the neighbour. Because the one by the canal does.
Hannah: Do they?
Ingrid: I saw a photo, and it wasn't his forklift.
Jo: The paper says nothing about it, I think. Does it?
Hannah: I haven't read it since we wrote it.
Wenjing: It'd explain some of my numbers.
Jonas: In Germany you'd have to, um, no. I don't know.
Hannah: It's ten to. What else? Oh, the stickers. They come off in the cold.
Jo: They come off in the warm as well.
Hannah: Okay. They come off. Kenji has a better glue.
Ingrid: Kenji always has a better glue.
Hannah: Then I'll let you go. Cake's in the kitchen, it's for everyone who isn't in Berlin.
Jonas: That's hard.
Hannah: I'll send you a photo.
`,
};
