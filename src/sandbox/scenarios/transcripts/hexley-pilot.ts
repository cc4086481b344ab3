import type { Spoken } from '../spoken.ts';

/** Whether a pilot goes on: work is promised by two people, and the choice itself stays where it was. */
export const hexleyPilot: Spoken = {
  id: 'c7e15d90-4ab3-4f78-a2c6-08d94e3b71fa',
  times: 'padded',
  truth: {
    decided: false,
    how: 'Wenjing promises the comparison and Hannah a call, both with a day; whether the pilot goes on or stops is leaned both ways and not settled.',
    nearMisses: ['dissent: Wenjing would not show anybody the curves as they are', 'open question: what the yard pays from January on'],
  },
  script: `
Adaeze: I've read it, for once. I read it on paper, in the bath.
Hannah: That's commitment.
Ingrid: So the pilot's been going for six months, and on paper it ends with the month. And the question's whether we go on with it, or say thank you, and stop.
Adaeze: And what is it, in one line, for the slow ones? That's me.
Wenjing: They put a stick in each stack, and it tells them every day how wet it is, and after a while we can say when it'll be dry.
Adaeze: And can we say it?
Wenjing: Sometimes. For spruce, two centimetres, in summer, yes, to about two days. For everything else, no.
Adaeze: So that's a no.
Wenjing: It's a not yet. Six months is only one summer.
Hannah: They like it, though. I want to say that. They look at it every morning with their coffee. It's on a screen in the office, next to the football.
Ingrid: Do they do anything different because of it?
Hannah: They did once. They sold a load four days early, and it was right.
Adaeze: Once in six months.
Hannah: Well, once that I heard of.
Ingrid: What does it cost us? I've got Wenjing two days a week, and the sticks.
Wenjing: It's more like three days. I don't write down the evenings.
Ingrid: You should write down the evenings.
Wenjing: If I write them down they're real.
Adaeze: And what do they pay?
Hannah: Nothing. It's a pilot. They buy the cake.
Adaeze: What would they pay, if it wasn't a pilot? From January, say.
(4 seconds)
Hannah: I don't know. Nobody's asked him. He's not a man who likes to be asked.
Ingrid: I always thought something like forty a month.
Adaeze: For three days a week of Wenjing.
Ingrid: For one yard, yes. If it's twenty yards then it's a different sum.
Adaeze: If it's twenty yards.
Hannah: Could I say, it'd be a bit odd to stop it now, because he's told everybody. He had the paper there. There's a photograph of him with a stick.
Adaeze: He's got a photograph of everything.
Hannah: He does like a photograph.
Wenjing: Can I be honest? I wouldn't show the curves to anybody. Not the ones for oak. They're, it looks as if we know, and we don't, and if somebody sells by it then they'll have a wet floor in some kitchen.
Ingrid: Somebody like who?
Wenjing: Like anyone. It has no sort of warning on it. It's just a nice line.
Adaeze: It's a very nice line. I had it in the bath.
Hannah: Did it get wet?
Adaeze: About sixteen percent.
Ingrid: Ha. Okay. So what would we need? To be able to say yes or no.
Wenjing: I'd want to lay the spruce ones beside what he really sold, and when. It's all in his book. Then one can see how often it was right, not just once.
Ingrid: How long does that take you?
Wenjing: If I have the book, three days. I'll have it for you by the fourteenth, with a picture, and with the bad ones in it.
Ingrid: With the bad ones in it, please. And who gets the book?
Hannah: I'll ring him tomorrow and ask if I can borrow it over the weekend. He trusts me with books.
Adaeze: Ask him about the forty as well.
Hannah: I can't do the book and the forty in one call.
Adaeze: Then do the book.
Hannah: I'll do the book.
Ingrid: I mean, I could see it going on for the winter at one day a week. Or not. It's a nice thing to have, and nobody else has it.
Adaeze: Everybody says that about everything that loses money.
Ingrid: That's true, too.
Adaeze: I'm not against it. I just don't see what it turns into. If it turned into something I could put in the list, with a price, I'd be all for it.
Hannah: It could go with the meter. Like, if you buy three.
Adaeze: Could it?
Hannah: I'm making it up.
Wenjing: Please don't sell it with the meter.
Hannah: No. Okay. I was making it up.
Ingrid: It stops by itself at the end of the month, does it? If nobody does anything?
Wenjing: It doesn't stop. The sticks go on. They have batteries for four years.
Adaeze: So it goes on unless someone turns it off.
Wenjing: It goes on until somebody pulls them out.
Ingrid: I like that. It's got more stamina than us.
Adaeze: Right, I've got the auditor on the stairs, I can hear his shoes. Is there a biscuit for him?
Ingrid: There's half a lemon cake.
Adaeze: He'll have that. Thank you, that was interesting. I still don't know what I think.
Hannah: No. Me neither.
Wenjing: Thank you. Bye.
`,
};
