import type { Spoken } from '../spoken.ts';

/** The main flag: an hour of six people that goes round the launch date and leaves it where it was. */
export const steeringLaunchDate: Spoken = {
  id: '7d0c1a52-3b64-4f0e-9a51-6c2f0e8b4d11',
  times: 'padded',
  truth: {
    decided: false,
    how: 'Launch date, sign-off of the drop test, and support for offline readings are all raised; none is settled.',
    nearMisses: [
      'deferral: the launch date goes to next week ("let\'s pick that up next week")',
      'deferral: the German manual is parked',
      'deferral: the trade price for the starter set waits for another time',
      'open question: who signs the drop test result off; nobody answers',
      'dissent: support cannot carry a launch with lost offline readings; nobody answers it',
    ],
  },
  script: `
Ingrid: Morning. Can you all hear me? I've moved rooms, it's a bit echoey in here.
Tomasz: Yeah, you're fine.
Priya: Bit like you're in a bathroom, but fine.
Ingrid: Lovely. Okay. Who are we missing, Mateus?
Hannah: He was on the phone when I walked past. He was pacing, so it's a supplier.
Ingrid: It's always a supplier. Adaeze, are you with us?
Adaeze: I'm here, I'm just on mute because there's drilling. I might come and go a bit.
Ingrid: Okay. So I put three things down, the launch date, drop test, and, um, the offline thing, and if there's time the starter set. Did anybody get to read the page I sent round?
Tomasz: I skimmed it.
Hannah: I read it on the train. It cut out halfway.
Ingrid: That's about what I expected. So, quick version. The plan we have says we're on the stand at the spring fair with boxes people can buy. And the seals came back and, Tomasz, do you want to say it?
Tomasz: Yeah so, um, we dropped forty. One metre twenty, onto concrete, six sides. And thirty-one are fine, and nine have a hairline thing on the battery door. Not a crack, it's more like —
Hannah: Nine out of forty?
Tomasz: Nine out of forty, yeah, but it's not, they still work. They all still work. It's whether the water gets in afterwards.
Hannah: Which it's a meter for wet wood, so.
Tomasz: I know. I know what it's for.
Priya: Was it always the same side it fell on?
Tomasz: Mostly the short end. Seven of the nine. I think it's where the rib stops, there's a sort of corner, but I'd want to section one to be sure.
Ingrid: And how long does that take, to section one?
Tomasz: The cutting's nothing. It's getting the slot at the lab. They're, I mean last time it was two weeks, the time before it was three days, so who knows.
Adaeze: Sorry, the drilling stopped. Are we saying the fair is at risk?
Ingrid: We're saying it might be. That's sort of the question.
Adaeze: Because the stand is paid for.
Ingrid: The stand is paid for, yes.
Adaeze: I'm not saying that should drive it, I'm just saying it's paid for.
Hannah: We could stand there with the old one.
Priya: That's a bit sad.
Hannah: It's a bit sad but people still buy it.
Ingrid: So what are the options as you see them, Tomasz? Just roughly.
Tomasz: So roughly, one is we go with what we have and, um, put a bead of sealant in. By hand. Which is okay for a few hundred. Two is we change the tool, add the rib, which is right, but that's five, six weeks and then you're after the fair. And three is, I suppose, we show it and we don't sell it.
Ingrid: Show it and take orders.
Tomasz: Show it and take orders, yeah.
Adaeze: Taking orders without a date. We did that with the first one.
Hannah: I was on the phones for that. I remember that one quite well, actually.
Priya: Was that before me?
Hannah: You were spared. There was a man in Wales who rang every Monday for four months. Really nice man. He used to tell me about his dog.
Ingrid: Was that Mister Pugh?
Hannah: Mister Pugh, yes. He sent a card when it came.
Tomasz: That's lovely, he sent a card.
Ingrid: Okay, but apart from Mister Pugh. If we took the sealant route, what would you need to believe, Hannah, for that to be okay with you?
Hannah: I'd need to see the water test on ones that had been dropped and then sealed. And I don't think anyone's done those together. Have we done those together?
Tomasz: Not together, no. We've done dropped and we've done sealed.
Hannah: So then I can't really tell you.
Mateus: Hi, sorry, sorry. I was with the moulding people. What did I miss?
Ingrid: Nine out of forty.
Mateus: Nine what?
Ingrid: Battery doors. Hairline.
Mateus: Oh. Oh, that's worse than what you told me.
Tomasz: When I told you I'd only looked at half of them.
Mateus: So I've just had an hour with them about the tool, and, so they say if we want a change in there they need to know more or less now, because they have another customer's tool coming on that machine, and I said, well, more or less now isn't a date.
Adaeze: What did they say to that?
Mateus: They laughed. And then they said end of the month-ish.
Priya: Ish is doing a lot of work there.
Mateus: Yeah.
Ingrid: And the cost of the change, did they give a number?
Mateus: Somewhere between eight and fourteen. Depends if it's an insert or they have to weld it. I wouldn't plan on eight.
Adaeze: And who pays for that? I mean is that us or is it a fault in how they cut it?
Mateus: So that's the interesting, um. The drawing has the rib stopping where it stops. So it's us. Probably.
Tomasz: It's us. It's my drawing, it's not, I'm not going to pretend.
Adaeze: No one's having a go at you, I just want to know which pot it's from.
Ingrid: So if I try and, um, if I say where my head is. I think I'd rather be at the fair with something honest than be there with, you know. But I also hear that the tool thing has a clock on it. And I don't want to push it through if Hannah isn't comfortable.
Hannah: It's not about me being comfortable.
Ingrid: No, sure, you know what I mean.
Priya: Can I ask, sorry, this might be a stupid one. When the result comes back, the drop and the water together, who actually signs that off? Is that Tomasz, is it Hannah, is it somebody outside?
Mateus: Oh, that reminds me, the lab sent the invoice twice. Did anybody else get it twice?
Tomasz: I got it twice.
Ingrid: I forwarded mine to finance and then they asked me which one was real.
Mateus: It's the second one. The first one has the wrong VAT.
Adaeze: Can somebody make sure we don't pay both, please. We did that with the van.
Ingrid: We did do that with the van.
(6 seconds)
Ingrid: Okay. Where was I. Date. So, do people feel that we can say something today about the fair or is it too early?
Tomasz: From the engineering side I could live with it either way, I just don't want to do the sealant and then the tool and then both. Like, that would be the worst.
Mateus: That's the one that always happens though.
Tomasz: It is the one that always happens.
Adaeze: What does sales think? Has anyone spoken to Lucas?
Ingrid: He's at the distributors' thing all week. He sent me a thumbs up but I don't know what to.
Priya: Classic Lucas.
Adaeze: I'd really want his view before we touch the fair. He's got people travelling for it.
Ingrid: Yeah. Yeah, that's fair. No pun intended.
Hannah: Terrible.
Ingrid: So okay, let's pick that up next week, when Lucas is back, and maybe by then there's a bit more from the lab. Does that, um.
Mateus: The moulders though.
Ingrid: I know. Month end-ish. We'll see where we are.
Adaeze: I've got about twenty-five minutes, just so you know. I have the bank.
Ingrid: Okay, then let's get to the offline thing as you should hear that. Priya?
Priya: Right, so. I can share. Can you see, is that, can you see a graph?
Tomasz: We see your calendar.
Priya: Oh no. Hang on. Now?
Hannah: You've got a dentist at four.
Priya: Thank you, yes. Now?
Tomasz: Graph.
Priya: Great. So this is the beta yards, the eleven of them. Blue is readings taken, orange is readings that reached us. And mostly they're on top of each other, and then here, and here, they're not. So that's Hexley and the one up by the reservoir, where there's just no signal. And the phone should keep them till it's back. And mostly it does.
Adaeze: Mostly.
Priya: So out of, like, nineteen thousand it's lost about two hundred and sixty. It's when the app gets closed while it's in the middle of writing. Android kills it. You know, when somebody's got a hundred things open.
Tomasz: That's every yard foreman I've ever met.
Mateus: That's me.
Ingrid: Is it something you can fix or is it something you live with?
Priya: It's fixable. It's just, the way it saves now was meant to be temporary, and if I do it properly it's three weeks and nothing else happens in the app for those three weeks. Or there's a quick one where it saves more often, which eats the battery.
Ingrid: How much battery?
Priya: I haven't measured. Noticeable. My own phone was warm.
Adaeze: And do the yards notice that they've lost readings?
Priya: Two did. Hexley wrote to us. The others, I don't think they know. Which is a bit uncomfortable, to be honest.
Hannah: So can I say something about that? Because I think it's, um. From support I don't think we can go out with that. At all, actually. If somebody sells a load on a reading that's gone and then there's a claim, that call comes to two people, and one of them is part time. I've said it before. I don't see how we launch on top of it, whatever date it is.
Priya: You can see on the next one, sorry, I had one more slide, it's about the crash rate, it's actually pretty good. Hang on.
Ingrid: Oh, that's come right down.
Priya: Yeah, that's since the update. I was quite pleased with that.
Tomasz: That's a nice curve.
Ingrid: Well done, that's really good. Is that both phones?
Priya: Both. iPhone was never so bad.
Mateus: The distributors would like that, it's a good picture.
Priya: It's got all the yard names on it, though.
Ingrid: Nice. Okay.
Adaeze: Can I jump in, as I've got to go shortly. The bank are going to ask me about stock. How many are we building in the first run? Because I've got two thousand in my sheet and I think Mateus has something else.
Mateus: I've got fifteen hundred.
Adaeze: Right.
Ingrid: I thought it was eighteen.
Adaeze: That's three numbers.
Mateus: The fifteen hundred is what the boards are ordered for. We can go up but not very quickly.
Adaeze: Well, somewhere between fifteen hundred and two thousand is true whatever happens.
Ingrid: That's true, yeah.
Tomasz: Very diplomatic.
Adaeze: It's a bank, they like a range. Okay, listen, I agree it's all a bit annoying, but I don't think anyone's done anything wrong here. I need to run. Carry on without me.
Ingrid: Thanks, Adaeze. Good luck with the bank.
Mateus: Bye.
(4 seconds)
Ingrid: Okay. So German manual, that was from last time. Hannah, was that you?
Hannah: It was me and it's still me. So the translator's done two thirds, but she's used the word for damp, like damp in a cellar, all the way through, and the yards say something different. Claire pointed it out, actually.
Mateus: What do the yards say?
Hannah: It's, I can't pronounce it, it's long. It's wood wetness, basically.
Tomasz: Holzfeuchte.
Hannah: There you go. Not that long, actually.
Ingrid: So do we redo it?
Hannah: We could do a search and replace but then the sentences go wrong. Or we ask her to redo it, which is money. Or we print English for the fair.
Mateus: For a German fair?
Hannah: It's half Dutch people, to be fair.
Ingrid: Let's park that one. I don't think that's the thing that's going to sink us.
Hannah: No. Okay. It's been parked since September, but okay.
Priya: Everything's been parked since September. It's a full car park.
Tomasz: Ha.
Ingrid: And then the starter set. Mateus, you had a thing about trade price.
Mateus: So, yeah, distributors keep on asking me, if they take the meter and the probe and the case together, is there a price? And at the moment I just say I'll come back to you, which I've now said to, I think, six of them.
Ingrid: What would be sensible?
Mateus: I mean I'd knock off, I don't know, eight percent? Ten? Somebody said ten in the spring.
Tomasz: Wasn't that for the schools?
Mateus: Was it for the schools?
Ingrid: I think it was for the schools, the college ones. I don't know, I don't love doing it when we don't know what the door costs.
Mateus: No, true. But they do keep asking.
Ingrid: I know. We do have to decide at some point. Can we do that another time, when Adaeze's in the room? It's her margin in the end.
Mateus: Sure.
Hannah: Are we still doing the thing with the yard in Hexley, the open day?
Ingrid: Oh. I'd forgotten about that. Is that, when is it?
Hannah: It's the week after the fair I think. They've invited the local paper, so.
Tomasz: They've made a sign. There's a picture of it. It's got our logo, only it's the old logo.
Priya: Oh, bless them.
Ingrid: Okay, that's sweet. I don't know what we'd show them though. I mean it depends on all of the above, doesn't it.
Tomasz: Everything depends on the door.
Mateus: Everything depends on the door, we should put that on the wall.
Ingrid: Um, so I think we're, what have we got, ten minutes. Is there anything that we've, is there something anybody wants to get out of today that we haven't?
Priya: I suppose I'd just like to know if I start the three weeks or not. Because if I start it I can't do the label printing, and if I don't then, well, Hannah's said.
Ingrid: Yeah. What's your gut?
Priya: My gut says do it properly. But then my gut always says that.
Tomasz: If the date moves, you've got time to do both.
Priya: And if it doesn't move, I've got time to do neither.
Ingrid: Yeah, it's sort of tied up with the date. I wouldn't want to say start and then, you know. Let me think about it.
Priya: Okay.
Mateus: And on the tool, do I tell them anything? They'll ring me.
Ingrid: What did you tell them today?
Mateus: That we're talking about it.
Ingrid: Well, that's true.
Hannah: We are definitely talking about it.
Tomasz: I could maybe, if somebody pushes the lab a bit, then it isn't three weeks. They do listen if it's not me. But yeah.
Ingrid: It'd be good if somebody pushed them. Okay, well, I think that was useful anyway. It's good to have it all on the table.
Hannah: Mm.
Priya: Is it the same time next week?
Ingrid: Same time. And I think I'm back in the small room, so no echo.
Tomasz: We'll miss the bathroom.
Ingrid: Ha. Okay, thanks everyone. Have a good rest of the day.
Mateus: Ciao, ciao.
Priya: Bye.
Hannah: Bye all.
`,
};
