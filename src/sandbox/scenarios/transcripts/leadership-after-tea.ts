import type { Spoken } from '../spoken.ts';

/** The second half: the shelf in Toronto is settled by asking round the table. */
export const leadershipAfterTea: Spoken = {
  id: '0b9e4c72-1d57-4e0c-8b36-5f92ac417e6d',
  times: 'padded',
  truth: {
    decided: true,
    how: 'Half a bay at the forklift firm for three months with 120 meters: Adaeze asks whether that is all right with everybody, and everybody says yes.',
    nearMisses: ['dissent: Mateus would rather keep all boxes in hall two until the seals are sure; he is answered with 120 instead of 200'],
  },
  script: `
Adaeze: Is it on again?
Yusuf: It's on.
Adaeze: So. Toronto. I had a think by the kettle. I don't want the robots, that's a lot of money for a shelf. And I love Desmond, but I'm not running a company out of his garage.
Lucas: He'll be heartbroken.
Adaeze: He'll get his garage back. So it's the forklift people or it's nothing. What would make you say nothing, Mateus?
Mateus: The seals, if I'm honest. If we find something with the seals, then I've two hundred of the old ones on the wrong side of the sea, and somebody has to open every one of them.
Ingrid: That's fair. I wouldn't send him anything with the old door.
Lucas: Could we send the ones from the second run? They've all got the new seal.
Mateus: There's only a hundred and forty of those.
Lucas: Then send a hundred and twenty.
Mateus: Hm.
Ingrid: A hundred and twenty I'd be okay with. It's what he sells in, what, two months?
Lucas: Ten weeks.
Ingrid: And if it goes wrong it's a hundred and twenty and not two.
Mateus: I could do a hundred and twenty. I'd keep twenty here for swaps.
Yusuf: What's the notice? On the half a bay.
Lucas: He said a month. He'd do it on a handshake, he's that sort of man.
Yusuf: I'd like it on paper, and I'd like it to end by itself.
Lucas: I can ask him for three months.
Yusuf: Three months is good. A hundred and sixty times three, that's four eighty, I don't even have to ask anybody.
Adaeze: You're asking me.
Yusuf: I'm asking you.
Adaeze: So three months, half a bay, a hundred and twenty of the new ones, and after that we look at what it saved. Is that all right with everybody?
Lucas: Yes. Very.
Ingrid: Yes, that's good with me.
Mateus: Yeah. Okay. With the twenty here.
Adaeze: With the twenty here. Yusuf?
Yusuf: Yes, fine.
Adaeze: Lovely, then that's what we do. Lucas, will you ring him?
Lucas: I'll ring him this afternoon, when he's up.
Mateus: And I'll need the labels in the Canadian size. There's a Canadian size.
Ingrid: Of course there is.
Mateus: It's nearly ours. It's three millimetres off, in the direction that doesn't fit.
Adaeze: What else is there? I've got, um, the Christmas thing.
Yusuf: The dinner.
Adaeze: The dinner. Last year was the bowling, and Kenji won everything, and it was sort of humiliating.
Ingrid: He'd never bowled before.
Adaeze: That's what made it humiliating. Any ideas, send them to Sandra, she's got the list.
Lucas: Can it be somewhere warm?
Adaeze: You live in an airport, Lucas, you're always warm.
Lucas: That's very hurtful.
Mateus: What about the van? It did the noise again.
Adaeze: Which noise, the old one or the new one?
Mateus: It's both now. They do it together.
Yusuf: It's through its test until June.
Adaeze: Then it has until June. Okay, I think that's us. Is Aroha done with the screen? It's still got a diagram of a resistor on it.
Ingrid: I quite like it there.
Adaeze: Me too. Leave it. Thank you, all of you.
Lucas: Thanks. Bye.
Yusuf: Bye.
`,
};
