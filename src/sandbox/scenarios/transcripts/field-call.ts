import type { Spoken } from '../spoken.ts';

/** Six people in five time zones, and a recording that kept no names: everything is raised and nothing is settled. */
export const fieldCall: Spoken = {
  id: '5d2a86f3-c047-4b19-b6e8-1f7309da62c5',
  times: 'unpadded',
  namesKept: false,
  truth: {
    decided: false,
    how: 'Discounts over ten percent, the app in Portuguese, and a price in dollars are raised; each is left for another time or passed over.',
    nearMisses: [
      'deferral: the price in dollars is taken out of the meeting',
      'deferral: the Portuguese texts wait until after the fair',
      'open question: who may say yes to more than ten percent',
      'dissent: Desmond cannot sell with a price that changes with the exchange rate; nobody answers it',
    ],
  },
  script: `
Lucas: Hello, hello. Who's there already? I can see five squares.
Beatriz: Good afternoon from Lisbon. It's raining.
Desmond: Good morning. It's minus four.
Jonas: Moin.
Kavya: Hi. Good evening.
Ingrid: Hi, everybody. Kavya, thank you for staying on, it must be, what is it at yours, half past seven?
Kavya: Half past seven, it's okay. My daughter has her music lesson, so I'm in the car. If you hear a violin it's not me.
Lucas: Then let's be quick for Kavya. Same three things as always, so, the numbers, the app, and what's in the way. Desmond, you're first, you've only just had breakfast.
Desmond: Sure. Um, forty-one meters last month, and nine probes. So it's up a little. Two big ones came from the mill in Thunder Bay, they want to put one on every forklift.
Jonas: On every forklift?
Desmond: They have eleven forklifts.
Beatriz: That's a nice sentence.
Desmond: It's a very nice sentence, but so they asked me what they get for eleven. And I said ten percent as I always do, and the man laughed, and he said, call me back when you can say fifteen.
Ingrid: And can you say fifteen?
Desmond: I don't know. That's my question, I guess. Who says yes to fifteen? Because I've asked it three times now.
Jonas: I have the same, by the way. The cooperative in Kassel, they're six yards, and they think they're sixty.
Beatriz: In Porto they don't ask for percent, they ask for a second case.
Lucas: The second case is brilliant, actually. What does a case cost us?
Beatriz: I don't know, ask Mateus.
Lucas: I'll write it down. Jonas, numbers.
Jonas: Nineteen. And I had two demos, one was very good and one was with a man who owns a different meter and loves it.
Lucas: Did he buy?
Jonas: He showed me his meter for forty minutes. It has a leather case. He made it.
Ingrid: Did you get a photo?
Jonas: I have six photos.
Lucas: Beatriz?
Beatriz: Twenty-two, and a school. The school wants four and an invoice in three parts, I've sent it to Yusuf, he hasn't answered, I think he's thinking about it.
Lucas: He's thinking about it. Okay. App. Kavya, do you want to say where it is?
Kavya: Yes. So the German is in, the French is in. Portuguese we have about seventy percent. The rest is the help pages, they are long, and somebody who knows wood has to look at them, I can't judge that.
Beatriz: I can look at them, but not now, I have eleven yards to visit before the fair.
Kavya: It's forty pages.
Beatriz: Forty? No. After the fair, maybe.
Kavya: Then I put it out with the English help?
Beatriz: It looks cheap, no? To have half and half. I don't know.
Ingrid: What do people do with the help? Does anyone open it?
Kavya: I can tell you. In German it's opened, um, hold on, the lights are changing. It's opened by four percent.
Jonas: Four percent of us are very thorough.
Ingrid: Hm.
Lucas: Let's look at that one after the fair, as Beatriz says.
Kavya: Okay. I leave the flag off then.
Lucas: And the zoom? There was a thing with the zoom on old tablets.
Kavya: It's fixed. It was a number that should be a half and was two.
Desmond: Oh, that's why it was so big.
Kavya: That's why it was so big.
Lucas: So the last one's the price in dollars. Desmond, you wrote me quite a long mail.
Desmond: I did, sorry. So it's because the list is in pounds, right, and I turn it into dollars on the day. And it's been going up and down like, I don't know, like my kids. I quoted a man in October, and he came back in three weeks, and it was nineteen dollars more. For the same thing. And he thinks I'm a crook.
Ingrid: What do you do then?
Desmond: I eat it. I ate nineteen dollars.
Jonas: That's an expensive lunch.
Desmond: So what I'd like is one number. For a year. And if we lose a bit, we lose a bit, and if we win, we win.
Lucas: Yusuf doesn't like that. He says that's a bet.
Desmond: It's a bet now. It's just me who's betting.
Beatriz: In euros we have one number.
Jonas: We have one number since two years.
Ingrid: I'm just trying to think who decides that. It isn't me.
Lucas: It isn't me either. It might be Adaeze.
Desmond: Look, I'll say it plainly. I can't sell with a price that moves with the weather. I can't go into Thunder Bay with that, not with eleven forklifts. I'd rather not go.
Kavya: Sorry, I have to move the car, there is a bus. Carry on.
Lucas: Ha. Is that the violin?
Kavya: That's the bus.
Jonas: Nice bus.
Lucas: Okay, so I think that one we should take offline, you and me and Yusuf. I don't want to do finance with six people.
Desmond: We did say that last time.
Lucas: I know. I know we did. I was on a plane.
Ingrid: And with the fifteen percent, what do you tell him in the meantime?
Desmond: That I'm asking.
Beatriz: That's what I say, too. I say I'm asking.
Lucas: Anything else that's in the way? Jonas?
Jonas: The demo case, the foam has a hole for the old probe. It falls out when I open it. It's a bit, it has an effect on people.
Ingrid: Oh no. Like a jack-in-the-box?
Jonas: It goes to the floor. Always in front of the customer.
Ingrid: Someone should cut new foam. I'll mention it to Sandra, if I see her.
Jonas: Thank you.
Lucas: Good. Then, um, Kavya, are you alive?
Kavya: I'm alive, I've parked.
Lucas: Then go and hear the violin. Same time next week, but Desmond, your clock's different next week, isn't it?
Desmond: No, that's over. We're fine now.
Beatriz: For a week he was here an hour late, and he didn't say anything.
Desmond: I thought you were all early.
Lucas: Okay. Thanks, everyone. Bye.
Beatriz: Bye, bye.
Jonas: Tschüss.
`,
};
