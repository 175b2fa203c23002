"""Invented court cases, contracts and statutes, and the questions that lawyers and lay people ask.

build(generator) -> passages {"_id", "title", "text", "group"} and queries {"_id", "text", "group",
"relevant": {passage id: 1 or 2}, "entity", "entity_type"}.

1. A row of CASES, CONTRACTS or STATUTES is one entity. Each aspect of it (facts, holding, ...;
   termination, indemnity, ...; duty, penalty, ...) becomes one passage: a frame filled in.
2. Each aspect is asked about in words that mostly differ from the frame's; `asks` adds questions
   written for this row alone, which seldom name it.
3. Labels: 2 for the passage of the aspect asked for, 1 for a passage whose frame states it as well.

Every case, company, person and act is invented. Courts and agencies of the United States are real,
but none of them gave these decisions.
"""
import random
import string

CASES = [
    dict(name="Tanvik v. Osterlode Parish", court="Supreme Court of Vermont", year=2009,
         topic="a church bell that fell into a neighbor's garden", area="nuisance and negligence",
         judge="Justice Ruarkin", dissenter="Justice Belcastle", winner="the homeowner",
         facts="A bronze bell cast in 1871 broke from its yoke during a wedding and crushed the "
         "greenhouse of Mirela Tanvik, who lived beside the tower. The parish had last paid a "
         "rigger to look at the fittings eleven years earlier.",
         question="a landowner must inspect an old structure when nothing visible hints at decay",
         holding="the owner of a heavy object hung above other people's land owes a duty of "
         "regular inspection, even if no defect can be seen from the ground",
         reasons="Iron corrodes whether or not anyone looks, and the risk falls wholly on those "
         "below. A yearly visit from a rigger costs little beside the harm it prevents.",
         dissent="the ruling turned ordinary negligence into strict liability for small "
         "congregations that cannot afford engineers",
         loser="the parish", argument="a latent crack inside the yoke could not be foreseen and "
         "was an act of God",
         remedy="the verdict for Tanvik was reinstated, with 64,000 dollars for the greenhouse "
         "and nothing for emotional distress",
         history="A jury in Windham County found the parish careless. The trial judge set the "
         "verdict aside, and Tanvik appealed directly.",
         asks=[("holding", "Do I have to check something heavy on my roof if it looks fine?"),
               ("facts", "Whose greenhouse was flattened in the middle of a wedding?"),
               ("dissent", "Which judge worried that poor churches could not pay for experts?"),
               ("argument", "Who blamed God for a hidden crack in metal?"),
               ("remedy", "Was the woman with the ruined glasshouse paid for her distress?"),
               ("history", "Why did the bell owner's neighbor lose at first although jurors "
                "believed her?")]),
    dict(name="Ondrasek v. Pellamy Golf Club", court="Oregon Court of Appeals", year=2014,
         topic="a stray golf ball that struck a passing driver", area="negligence",
         judge="Judge Fennimore-Adeyo", dissenter="Judge Strick", winner="the golf club",
         facts="Driving home along Route 9, dentist Pavel Ondrasek lost an eye when a sliced tee "
         "shot came through his windshield. Four earlier balls had reached the road in twenty "
         "years, and the club had planted a row of poplars after the second.",
         question="a golf course is liable to motorists for balls that leave its land on rare "
         "occasions",
         holding="a club that has taken reasonable screening measures is not liable for a rare "
         "ball that still escapes onto the highway",
         reasons="Reasonable care is measured by probability as well as by gravity of harm. One "
         "ball in five years, after trees had been planted, is a risk the public accepts.",
         dissent="the loss of an eye is grave enough that the club should have moved the tee, "
         "which would have cost almost nothing",
         loser="the injured driver", argument="the layout of the seventh hole made it certain "
         "that someone on the road would be hit sooner or later",
         remedy="the award of 410,000 dollars was vacated and judgment entered for the club",
         history="The Multnomah County Circuit Court denied a motion for summary judgment. After "
         "a six-day trial jurors found the club eighty percent at fault.",
         asks=[("holding", "Can I sue the country club if a golfer's shot hits my car?"),
               ("remedy", "Did the man who lost his eye keep the money the jury gave him?"),
               ("reasons", "How did the number of earlier escaped balls affect the ruling?"),
               ("dissent", "Who would have relocated the tee at little cost?"),
               ("facts", "Why did the club plant poplars along the road?")]),
    dict(name="Quillfeather Press v. Amundel", court="United States Court of Appeals for the "
         "Second Circuit", year=2017, topic="the unfinished manuscript of a novelist who died",
         area="copyright and contract", judge="Judge Harrowgate-Lin", dissenter="Judge Tesch",
         winner="the novelist's daughter",
         facts="Novelist Ilse Amundel took an advance of 90,000 dollars for a trilogy and died "
         "with the third book half written. Her daughter refused to let the publisher hire a "
         "ghostwriter to complete the pages.",
         question="a publisher holding an option on a book may finish the text without the "
         "consent of the author's heirs",
         holding="a contract to write a novel is personal to the author, and an option to "
         "publish does not include a right to have someone else complete the work",
         reasons="The right to prepare derivative works stays with the author unless it is "
         "given away in clear words. Nobody buys a particular writer's prose on the footing that "
         "any pen will do.",
         dissent="the advance had been paid for three volumes, so the estate kept the money "
         "and the book too",
         loser="the publisher", argument="industry custom lets a house rescue a series when an "
         "author can no longer deliver",
         remedy="the injunction against publication was affirmed, but the heirs were ordered to "
         "return 30,000 dollars of the advance",
         history="The Southern District of New York granted a preliminary injunction to the "
         "daughter. The publisher took an interlocutory appeal.",
         asks=[("holding", "If a writer dies, can the publisher hire a ghostwriter to end the "
                "book?"),
               ("remedy", "How much of the advance did the family have to pay back?"),
               ("argument", "Who relied on the customs of the book trade?"),
               ("facts", "How much had the writer been paid up front for her three novels?"),
               ("dissent", "Which judge felt that the estate got to keep both money and "
                "manuscript?")]),
    dict(name="Vantongeren v. Lakemoor School District", court="Supreme Court of Minnesota",
         year=2012, topic="a pupil suspended for a video made at home", area="free speech at "
         "school", judge="Justice Okparavo", dissenter="Justice Whitlamb", winner="the pupil",
         facts="On a Saturday, fifteen-year-old Sanne Vantongeren recorded a puppet show that "
         "mocked the vice principal's bow ties and posted it from her bedroom. She was kept out "
         "of class for ten days after a teacher showed it in the staff room.",
         question="school officials may discipline a student for a parody that was created and "
         "shared away from campus",
         holding="a school may not punish expression made off campus unless it causes, or is "
         "certain to cause, substantial disruption of lessons",
         reasons="Embarrassment of an administrator is not disruption. The only person who "
         "carried the video into the building was a member of staff.",
         dissent="modern phones have erased the line between home and classroom, and authority "
         "needs some protection from ridicule",
         loser="the school district", argument="respect for staff is part of the curriculum and "
         "online mockery spreads to every desk by Monday",
         remedy="the suspension was erased from her record and her legal fees were awarded",
         history="A hearing officer upheld the suspension. The district court in Crow Wing "
         "County agreed with the officer, and the intermediate appeal court affirmed by two "
         "votes to one.",
         asks=[("holding", "Can my kid be kicked out of class for a joke clip posted from our "
                "house?"),
               ("facts", "Which teenager used puppets to make fun of bow ties?"),
               ("reasons", "Why did it matter who brought the clip into the building?"),
               ("history", "How often did the girl lose before the top court cleared her?"),
               ("argument", "Who claimed that online ridicule reaches every desk by Monday?")]),
    dict(name="People v. Drosselmark", court="Appellate Court of Illinois", year=2016,
         topic="a locked guitar case searched during a traffic stop", area="search and seizure",
         judge="Justice Ngata-Bloom", dissenter="Justice Perrault-Hume", winner="the defendant",
         facts="Stopped for a broken tail lamp, busker Leo Drosselmark agreed that an officer "
         "could look around the car. The officer cut the padlock of a guitar case on the rear "
         "seat and found forty forged concert tickets.",
         question="consent to search a car extends to breaking open a locked container inside it",
         holding="general consent to look through a vehicle does not allow police to break a "
         "lock",
         reasons="Consent is measured by what a reasonable person would have understood from the "
         "exchange. No driver expects that permission to glance around includes bolt cutters.",
         dissent="the driver watched in silence and could have withdrawn his permission at any "
         "moment",
         loser="the State", argument="a person who agrees to a search has no privacy left in "
         "anything that could hide contraband",
         remedy="the tickets were suppressed and the conviction for forgery was reversed "
         "outright",
         history="The circuit court in Peoria denied a motion to suppress. After a bench trial "
         "the musician was sentenced to eighteen months.",
         asks=[("holding", "I told the cop he could look in my car; could he cut open my padlock?"),
               ("dissent", "Who thought that keeping quiet while the officer worked meant yes?"),
               ("facts", "What did police find inside the instrument's box?"),
               ("remedy", "Did the busker's forgery conviction survive?"),
               ("history", "To how many months was the street musician sentenced?")]),
    dict(name="Estate of Bramhollow v. Kessig", court="Supreme Court of Pennsylvania", year=2005,
         topic="a will typed on a dying man's telephone", area="wills and succession",
         judge="Justice Dunleath", dissenter="Justice Corvane", winner="the nurse",
         facts="Trapped in a snowbound cabin, Harlan Bramhollow typed a note leaving his orchard "
         "to Petra Kessig, the nurse who had looked after his wife. He named the file 'my last "
         "wishes' and died two days later; nobody had witnessed it.",
         question="an unsigned electronic note can be admitted to probate as a will",
         holding="an electronic note may be proved as a will when clear and convincing evidence "
         "shows that the deceased meant it to be final",
         reasons="Formalities exist to prevent fraud, and no fraud was suggested here. The title "
         "of the file, its date and the phone's passcode together did the work of a signature.",
         dissent="the legislature demanded two witnesses precisely because the dead cannot be "
         "cross-examined",
         loser="the nephews", argument="a text without ink or witnesses is only a draft, "
         "however sad the moment in which it was written",
         remedy="the decree of intestacy was set aside and the orchard passed to Kessig free of "
         "the nephews' claim",
         history="The register of wills in Lycoming County refused probate. The orphans' court "
         "upheld the refusal, and the Superior Court reversed it.",
         asks=[("holding", "Is a last testament written on a mobile phone without witnesses "
                "valid?"),
               ("facts", "To whom did the man in the snow want to give his fruit trees?"),
               ("dissent", "Which judge said that dead people cannot be questioned?"),
               ("history", "Which official first turned away the note typed in the snowbound "
                "cabin?"),
               ("reasons", "What stood in for a signature on the dying man's phone?"),
               ("remedy", "Who ended up with the orchard?")]),
    dict(name="Marchbanks-Oyelaran v. Tidewell Ferries", court="United States Court of Appeals "
         "for the Fourth Circuit", year=2011, topic="a ticket waiver printed in tiny type",
         area="maritime law and consumer contracts", judge="Judge Sallow",
         dissenter="Judge Emberton", winner="the passenger",
         facts="Adaeze Marchbanks-Oyelaran broke her hip when a gangway slid off the deck of a "
         "ferry. The back of her ticket, in letters one millimeter high, said that the line "
         "would not answer for injuries of any kind.",
         question="a carrier by water can avoid liability for its own negligence by words on "
         "the back of a ticket",
         holding="a common carrier of passengers cannot contract out of liability for "
         "negligence, whatever the ticket says",
         reasons="Travelers have no chance to bargain at a turnstile. A duty imposed for the "
         "safety of the public cannot be sold for the price of a fare.",
         dissent="cheap fares depend on such terms, and the passenger had crossed forty times "
         "with the same ticket",
         loser="the ferry line", argument="the waiver was offered to every traveller and was "
         "accepted by boarding",
         remedy="summary judgment was reversed and the case was returned to Norfolk for a trial "
         "on damages alone",
         history="The Eastern District of Virginia granted summary judgment to the ferry line on "
         "the strength of the ticket. No trial had been held.",
         asks=[("holding", "Does small print on a boat ticket stop me from suing after a fall?"),
               ("argument", "Who said that stepping on board meant agreeing to the terms?"),
               ("remedy", "What was left to be decided when the injured traveller's lawsuit "
                "went back?"),
               ("facts", "How tall were the letters of the waiver on the boat ticket?"),
               ("dissent", "Who thought a forty-time traveler should have known the terms?")]),
    dict(name="Fosdyke Canneries v. Labor Commissioner", court="California Court of Appeal",
         year=2019, topic="unpaid minutes spent in a security queue", area="wage and hour law",
         judge="Justice Amaral-Quist", dissenter=None, winner="the workers",
         facts="Packers at a sardine plant had to wait up to twenty-five minutes after each shift "
         "while guards looked into their bags. The clock stopped at the line, not at the gate.",
         question="time spent waiting for a compulsory bag check counts as hours worked",
         holding="time under the employer's control is working time, so the minutes in a "
         "compulsory inspection queue must be paid",
         reasons="The packers could not leave, sit down or make a call. Control, rather than "
         "usefulness to production, is what the wage order asks about.",
         loser="the cannery", argument="carrying a bag to work was a private choice of the "
         "employee",
         remedy="back pay for three years, with ten percent interest, was ordered for 812 "
         "packers",
         history="The Labor Commissioner issued a citation, and a hearing officer upheld it. The "
         "cannery won a writ in the superior court in Monterey, and the Commissioner appealed.",
         asks=[("holding", "Should my boss pay me for standing in line to have my purse "
                "searched?"),
               ("remedy", "How many sardine packers got money, and for what period?"),
               ("reasons", "Why was it unimportant that nothing was produced while people "
                "waited?"),
               ("facts", "How long were the fish packers kept waiting after their shifts?"),
               ("argument", "Who said that bringing a handbag was the worker's own choice?")]),
    dict(name="Hesselgrave v. Northlight Cable", court="Supreme Court of Wisconsin", year=2008,
         topic="a landlord's promise of exclusive wiring", area="property and easements",
         judge="Justice Threlkeld-Ito", dissenter="Justice Moncur", winner="the tenant",
         facts="The owner of an apartment house sold one cable company the sole right to run wires "
         "in its walls. Tenant Dag Hesselgrave wanted a rival service and drilled through his own "
         "window frame.",
         question="an exclusive wiring grant by a landlord binds tenants who were never told "
         "about it",
         holding="an unrecorded exclusive right does not bind a tenant who took the lease "
         "without notice of it",
         reasons="Recording statutes protect people who rely on the public register. A lease is "
         "an interest in land like any other for that purpose.",
         dissent="a tenant takes no more than the landlord still has to give",
         loser="the cable company", argument="the visible boxes in the hallway were notice "
         "enough to everyone who entered",
         remedy="the injunction against the tenant was dissolved and costs were taxed to the "
         "company",
         history="A Dane County judge enjoined the tenant from using the rival service. The court "
         "of appeals certified the question without a decision of its own.",
         asks=[("holding", "Am I stuck with one internet provider because my landlord made a "
                "secret deal?"),
               ("argument", "Who pointed to boxes in the corridor as a warning to residents?"),
               ("facts", "Why did the renter make a hole in his window frame?"),
               ("reasons", "How do public land registers protect somebody who rents?"),
               ("remedy", "Who had to bear the costs in the apartment wiring fight?")]),
    dict(name="Abernal v. Secretary of Veterans Affairs", court="United States Court of Appeals "
         "for Veterans Claims", year=2013, topic="a disability claim filed one day late",
         area="administrative deadlines", judge="Judge Lindqvar", dissenter="Judge Orme",
         winner="the veteran",
         facts="Former Marine Tomas Abernal posted his appeal on the last permitted day, but a "
         "flood closed the post office and the envelope was stamped the next morning. He suffers "
         "from tremors that began in service.",
         question="the filing period for veterans' appeals can be extended for events outside "
         "the claimant's control",
         holding="the appeal period is not jurisdictional and may be tolled when an "
         "extraordinary event keeps a diligent veteran from filing on time",
         reasons="Congress built a system friendly to claimants, in which a deadline serves the "
         "agency and not the court's power. The veteran had done everything a careful person "
         "would do.",
         dissent="a fixed number of days means that number and no more, as every other litigant "
         "must accept",
         loser="the government", argument="floods are common along the river and he had 119 "
         "earlier days on which to post the form",
         remedy="the order of dismissal was set aside and the Board was told to hear the claim "
         "on its merits",
         history="The Board of Veterans' Appeals denied service connection. The clerk then "
         "rejected the notice of appeal as untimely.",
         asks=[("holding", "Can a late filing be forgiven if the mail stopped because of a "
                "flood?"),
               ("argument", "Who objected that there had been 119 other days to send the paper?"),
               ("facts", "What illness did the former Marine say his service had caused?"),
               ("reasons", "Whom does the veterans' filing deadline serve, according to the "
                "court?"),
               ("dissent", "Which judge insisted that a number of days is just that number?")]),
    dict(name="Glasswing Aviation v. Montfleury", court="United States Court of Appeals for the "
         "Ninth Circuit", year=2020, topic="a pilot's refusal to fly with a cracked windshield",
         area="whistleblower protection", judge="Judge Castellane-Roe", dissenter="Judge Wirth",
         winner="the pilot",
         facts="Captain Inez Montfleury would not take off from Fairbanks after a mechanic found "
         "a crack in the cockpit glass. She reported it to the Federal Aviation Administration "
         "and was dismissed nine days later for lateness.",
         question="a refusal to fly is protected activity when the defect later proves harmless",
         holding="a pilot's refusal is protected if she reasonably believed the aircraft unsafe, "
         "even if the defect turns out to be within tolerance",
         reasons="Safety law works only if crews speak before the accident. Nine days between "
         "the report and the dismissal allowed an inference of retaliation.",
         dissent="the manual permitted the crack, and a professional is charged with knowledge "
         "of the manual",
         loser="the airline", argument="the dismissal rested on three late arrivals recorded "
         "before the report",
         remedy="reinstatement with back pay was affirmed, but the punitive award was struck out",
         history="The Occupational Safety and Health Administration found for the pilot. An "
         "administrative law judge agreed, and the review board affirmed.",
         asks=[("holding", "Can a flight captain be fired for staying on the ground if the plane "
                "was actually okay?"),
               ("remedy", "Did the aviator get her job back?"),
               ("reasons", "What did the short gap between complaint and firing show?"),
               ("facts", "How many days passed between the captain's safety report and her "
                "sacking?"),
               ("argument", "Who said that the aviator was let go for being late three times?"),
               ("history", "Which safety agency first sided with the aviator?")]),
    dict(name="Sorrelquist v. Town of Hadderly", court="Supreme Judicial Court of Massachusetts",
         year=2003, topic="a ban on backyard beehives", area="zoning", judge="Justice Penhallow",
         dissenter=None, winner="the beekeeper",
         facts="For thirty years Gerda Sorrelquist kept four hives behind her house. A new "
         "ordinance forbade all stinging insects in residential districts and gave owners sixty "
         "days to remove them.",
         question="a town may end a lawful use of land without allowing existing owners to "
         "continue",
         holding="a use that was lawful when it began may continue after a zoning change unless "
         "it is a public nuisance",
         reasons="Zoning looks to the future. No neighbor had been stung, and the board's own "
         "minutes called the hives a charming feature of the lane.",
         loser="the town", argument="insects are not a use of land at all but a hazard that "
         "may be banned under the police power",
         remedy="the ordinance was declared void as applied to her four hives and enforcement "
         "was enjoined",
         history="The Land Court granted judgment on the pleadings to the town. The high court "
         "took the case on its own motion, skipping the Appeals Court.",
         asks=[("holding", "Can the council make me get rid of something I had before the rule "
                "came in?"),
               ("facts", "How long had the woman been keeping bees?"),
               ("history", "Did an intermediate court ever look at the hive dispute?"),
               ("argument", "Who maintained that bees are a hazard and no use of land?"),
               ("reasons", "How did the board's own minutes describe the hives?")]),
    dict(name="Rookwood Savings v. Tallis-Greve", court="United States Bankruptcy Court for the "
         "District of Delaware", year=2015, topic="a violin bought on the eve of bankruptcy",
         area="bankruptcy exemptions", judge="Judge Morrowind-Pace", dissenter=None,
         winner="the bank",
         facts="Concert violinist Anton Tallis-Greve spent 212,000 dollars of borrowed money on "
         "an instrument three weeks before he filed under Chapter 7. He claimed it as an exempt "
         "tool of his trade.",
         question="a debtor may shelter an asset bought with borrowed cash just before filing as "
         "a tool of the trade",
         holding="the exemption for tools of the trade does not cover an asset acquired with "
         "intent to put money beyond the reach of creditors",
         reasons="He already owned a concert-grade violin and had been refused a loan extension "
         "the day before. Badges of fraud of that kind defeat the exemption.",
         loser="the debtor", argument="a soloist cannot earn a living on a lesser instrument, so "
         "the purchase was ordinary business",
         remedy="the exemption was disallowed above 2,500 dollars and the trustee was authorized "
         "to sell the violin",
         history="The trustee filed an objection within thirty days of the meeting of creditors. "
         "An evidentiary hearing lasted two days.",
         asks=[("holding", "Can a broke musician keep an expensive fiddle he bought right before "
                "going bust?"),
               ("reasons", "Which signs of cheating did the judge see in the purchase?"),
               ("remedy", "What became of the costly instrument?"),
               ("facts", "What did the concert soloist pay for his instrument shortly before "
                "going bankrupt?"),
               ("argument", "Who claimed a top soloist cannot earn with a cheaper fiddle?")]),
    dict(name="Wexcombe v. Dandrill Motors", court="Supreme Court of Texas", year=2018,
         topic="a car whose software locked the doors in a flood", area="product liability",
         judge="Justice Iturralde", dissenter="Justice Hobgate", winner="the buyer",
         facts="When water rose in an underpass, the doors and windows of a new sedan stayed "
         "locked because its software read the current as motion. Gale Wexcombe broke both wrists "
         "getting her son out through the hatch.",
         question="software built into a vehicle is a product for purposes of strict liability",
         holding="embedded software is part of the product, and a maker is strictly liable if "
         "its design makes the vehicle unreasonably dangerous",
         reasons="A buyer cannot separate the code from the car. A safer design, a manual "
         "release, was available for eleven dollars per vehicle.",
         dissent="code is a service that changes with each update, and the law of negligence is "
         "enough for it",
         loser="the manufacturer", argument="software is information, and no one can be strictly "
         "liable for ideas",
         remedy="the directed verdict was reversed and a new trial ordered on design defect",
         history="A Harris County judge directed a verdict for the maker. The court of appeals in "
         "Houston affirmed, one justice not taking part.",
         asks=[("holding", "If a bug in my vehicle's computer hurts me, can I sue the maker "
                "without proving carelessness?"),
               ("reasons", "What did the cheaper alternative cost per car?"),
               ("dissent", "Which member of the bench viewed code as a service?"),
               ("facts", "How did the mother get her boy out of the sinking automobile?"),
               ("argument", "Who compared program code to ideas that nobody can be liable for?"),
               ("history", "Did the jury ever get to decide the case of the car that locked "
                "itself?")]),
    dict(name="In re Adoption of Baby Larkspur", court="Supreme Court of Ohio", year=2010,
         topic="a father who learned of his child too late", area="family law",
         judge="Justice Vanterpool-Shaw", dissenter="Justice Gilcrease", winner="the father",
         facts="A trucker was told that the pregnancy had ended, and found out otherwise when the "
         "girl was seven months old. The agency had already placed her with a couple in Dayton.",
         question="an unmarried father loses his right to object when he misses the registry "
         "deadline because of a lie",
         holding="the registry deadline does not bar a father whose ignorance was caused by "
         "deceit and who acts promptly on learning the truth",
         reasons="A parent cannot sleep on rights he has been tricked into thinking he lacks. He "
         "hired counsel within six days of the news.",
         dissent="the child's need for a settled home should outweigh the wrong done to the "
         "father",
         loser="the adoptive couple", argument="any man who has relations is on notice that he "
         "may become a parent",
         remedy="the adoption decree was vacated and the probate court was told to hold a best "
         "interests hearing",
         history="The probate court in Montgomery County granted the petition without his "
         "consent. The Second District affirmed.",
         asks=[("holding", "Can a dad stop an adoption if his ex lied that there was no baby?"),
               ("dissent", "Who put stability for the little girl first?"),
               ("facts", "What had the truck driver been told about the pregnancy?"),
               ("reasons", "How fast did the deceived dad get himself a lawyer?"),
               ("argument", "Who said that every man who sleeps with a woman is on notice?")]),
    dict(name="Pemberwick Dairy v. Schultheis", court="Supreme Court of Iowa", year=2001,
         topic="milk spoiled during a lightning storm", area="sale of goods",
         judge="Justice Brandvold", dissenter=None, winner="the buyer",
         facts="Lightning knocked out the chiller on a tanker carrying 21,000 liters of milk to a "
         "cheese maker. The seller had promised delivery at the buyer's dock, and the load was "
         "sour when it arrived.",
         question="the risk of loss in a destination contract passes to the buyer before the "
         "goods are tendered",
         holding="in a destination contract the seller bears the risk until conforming goods are "
         "tendered at the named place",
         reasons="The Uniform Commercial Code ties risk to tender and not to title. Insurance on "
         "goods in transit is cheapest for the party that chooses the truck.",
         loser="the dairy", argument="an unforeseen storm excuses performance as commercial "
         "impracticability",
         remedy="the price of 9,450 dollars was refunded to Schultheis together with the cost of "
         "cover",
         history="The district court sitting in Dubuque found for the dairy. The case was "
         "retained by the high court rather than transferred.",
         asks=[("holding", "Who pays if goods go bad on the truck before they get to me?"),
               ("argument", "Which side blamed the weather as an excuse?"),
               ("remedy", "What did the cheese producer recover?"),
               ("reasons", "Why should the party that picks the truck carry the insurance?"),
               ("facts", "What ruined the milk on its way to the cheese maker?")]),
    dict(name="State v. Ballantrey", court="Supreme Court of New Mexico", year=2021,
         topic="a confession obtained by a fake laboratory report", area="confessions",
         judge="Justice Yellowhair-Dunn", dissenter="Justice Apsley", winner="the defendant",
         facts="Detectives printed a false DNA report on county letterhead and showed it to "
         "eighteen-year-old Rufus Ballantrey. After six hours he said that he had set fire to the "
         "feed store.",
         question="fabricated documents presented during questioning make a confession "
         "involuntary",
         holding="police may bluff in words, but a confession induced by forged official papers "
         "is involuntary as a matter of law",
         reasons="A forged report looks like proof to an innocent person as well. Such papers can "
         "also stray into court files and be taken for the truth.",
         dissent="the totality of circumstances, rather than a flat rule, should decide each "
         "interrogation",
         loser="the prosecution", argument="deception is a lawful tool and a blameless suspect "
         "would have laughed at the paper",
         remedy="the arson conviction was reversed and the statement excluded from any retrial",
         history="The trial court in Las Cruces admitted the statement. The Court of Appeals "
         "affirmed in an unpublished order.",
         asks=[("holding", "Are officers allowed to show a suspect made-up evidence to get him "
                "talking?"),
               ("reasons", "What danger do phony papers pose beyond the interview room?"),
               ("facts", "How long was the young man questioned about the blaze?"),
               ("dissent", "Who preferred to judge each questioning on all its circumstances?"),
               ("remedy", "Can the arson confession be used if the man is tried again?")]),
    dict(name="Corriveau-Nance v. Blue Heron Insurance", court="Supreme Court of Louisiana",
         year=2007, topic="roof damage claimed as wind instead of flood", area="insurance",
         judge="Justice Thibodreau", dissenter="Justice Lasker", winner="the homeowners",
         facts="A hurricane tore shingles off a bungalow in Houma before the tide came in. The "
         "insurer paid nothing because its policy left out all loss to which water contributed.",
         question="an anti-concurrent clause defeats cover when wind acted first and water later",
         holding="damage done by wind before the water arrived is covered, and the insurer must "
         "prove which part the excluded peril caused",
         reasons="An exclusion is read narrowly and against the party that wrote it. Separate "
         "losses at separate times are not one loss with two causes.",
         dissent="the plain words of the clause excluded the loss in any sequence",
         loser="the insurer", argument="a single storm is a single event that cannot be cut into "
         "hours",
         remedy="the case was remanded so that the loss could be divided, and penalties for bad "
         "faith were denied",
         history="A Terrebonne Parish jury awarded the whole value of the house. The First "
         "Circuit Court of Appeal reversed.",
         asks=[("holding", "Will my policy pay for storm damage if the sea came in afterwards?"),
               ("remedy", "Was the company punished for refusing to pay?"),
               ("dissent", "Who would have read the exclusion literally?"),
               ("reasons", "Against whom are policy exclusions read when wind and tide both "
                "strike?"),
               ("argument", "Who insisted that a hurricane is one event that can't be split by "
                "the hour?")]),
    dict(name="Ostrander Wool v. Commissioner", court="United States Tax Court", year=1998,
         topic="sheep given to an employee as a bonus", area="income tax",
         judge="Judge Featherstone-Mbeki", dissenter=None, winner="the Commissioner",
         facts="A wool company paid its foreman each December with twelve ewes instead of "
         "cash. It deducted their market price, though it had written off the cost of raising "
         "them already.",
         question="a firm may deduct the market value of property given as pay when the cost of "
         "that property was deducted before",
         holding="an employer that pays in kind must report gain up to market value before it "
         "may deduct that value as wages",
         reasons="The same dollars cannot be deducted twice. Payment with property is treated as "
         "a sale followed by payment of the proceeds.",
         loser="the company", argument="no gain was realized because no sheep was ever sold",
         remedy="a deficiency of 38,200 dollars was sustained, without the accuracy penalty",
         history="The Internal Revenue Service mailed a notice of deficiency for three years. The "
         "company petitioned before paying.",
         asks=[("holding", "Can a business take a tax write-off for animals it hands out in "
                "place of a salary?"),
               ("remedy", "Was a penalty added to the unpaid tax on the flock?"),
               ("facts", "What did the foreman receive every December?"),
               ("reasons", "How is pay in livestock to be treated for tax?"),
               ("argument", "Who pleaded that nothing was ever sold and so nothing was gained?")]),
    dict(name="Nakashiro-Bell v. Verdant Homes", court="Supreme Court of Washington", year=2022,
         topic="a doorbell camera pointed at a neighbor's porch", area="privacy",
         judge="Justice Oyarzun", dissenter="Justice Crale", winner="the neighbor",
         facts="A management company fitted each house with a camera that recorded sound across "
         "the street. Kimi Nakashiro-Bell found three months of her own conversations in a "
         "shared folder.",
         question="audio captured by a doorbell from another person's porch is a private "
         "conversation",
         holding="a talk on one's own porch in a normal voice is private as against a machine "
         "that records it from across the road",
         reasons="People judge privacy by who can hear them, not by what a microphone can reach. "
         "The statute requires consent of all parties.",
         dissent="words spoken in view of the street are open to anyone and therefore to any "
         "device",
         loser="the management company", argument="a sticker beside each button warned "
         "passers-by that recording was under way",
         remedy="statutory damages of 100 dollars a day were allowed and the recordings were "
         "ordered destroyed",
         history="The King County Superior Court dismissed the complaint. Division One affirmed "
         "without oral argument.",
         asks=[("holding", "Is it legal for the security gadget opposite to record me chatting "
                "outside my door?"),
               ("argument", "Who relied on a warning sticker?"),
               ("remedy", "What had to be done with the saved audio?"),
               ("facts", "Where did she discover months of her own talk?"),
               ("dissent", "Who believed that anything said in sight of the road is open to "
                "all?")]),
    dict(name="Jessamine Foods v. Krell", court="Court of Chancery of Delaware", year=2016,
         topic="a merger vote won with an undisclosed loan", area="fiduciary duty",
         judge="Vice Chancellor Abbotsleigh", dissenter=None, winner="the minority shareholders",
         facts="Two directors of a soup company owed money to the bidder that wanted to buy it. "
         "Neither the proxy statement nor the board minutes mentioned the loans, and the merger "
         "passed by a margin of one percent.",
         question="a shareholder vote cleanses a merger when directors hid personal debts to "
         "the buyer",
         holding="approval by shareholders has no cleansing effect unless every material "
         "conflict was disclosed to them",
         reasons="Consent must be informed to count. A reasonable holder would want to know that "
         "the person recommending the price depends on the goodwill of the bidder.",
         loser="the directors", argument="the loans were small beside their wealth and had been "
         "repaid on time",
         remedy="the directors were ordered to pay 2.10 dollars per share, being the gap to fair "
         "value",
         history="A motion to dismiss was denied in the spring. Trial was held on a paper record "
         "after both sides waived witnesses.",
         asks=[("holding", "Does a stockholder vote protect a board that kept its ties to the "
                "purchaser secret?"),
               ("remedy", "How much extra per share did the small investors win?"),
               ("history", "Were witnesses heard in the soup company's lawsuit?"),
               ("facts", "Which debts of the soup company's board members were kept quiet?"),
               ("argument", "Who played down the loans as small and already repaid?")]),
    dict(name="Averill-Ochoa v. Sunmeadow Nursing Centers", court="Supreme Court of Kentucky",
         year=2014, topic="an arbitration form signed by a daughter", area="arbitration",
         judge="Justice Combsworth", dissenter="Justice Rademaker", winner="the family",
         facts="While her father was in surgery, Lucia Averill-Ochoa signed forty pages to have "
         "him admitted to a nursing home. Page thirty-one sent every dispute to arbitration; her "
         "power of attorney covered only his bank account.",
         question="a relative with limited authority can bind a resident to arbitrate claims for "
         "neglect",
         holding="an agent authorized only to manage money cannot give up the principal's right "
         "to a jury",
         reasons="Access to the courts is a personal right, and authority to surrender it must be "
         "stated. Admission to the home did not depend on the form, so signing was no necessity "
         "of care.",
         dissent="federal policy favors arbitration and forbids a special rule against it",
         loser="the nursing home", argument="the father accepted the bargain by staying there "
         "for two years",
         remedy="the order refusing to compel arbitration was affirmed and trial was set in "
         "Fayette Circuit Court",
         history="The circuit judge refused to send the matter to an arbitrator. The Court of "
         "Appeals reversed, and discretionary review was granted.",
         asks=[("holding", "I signed papers for dad at the care home; did I give away his right "
                "to go to court?"),
               ("dissent", "Who leaned on national policy in support of private tribunals?"),
               ("facts", "What could the daughter do under the power of attorney she held?"),
               ("reasons", "Was signing page thirty-one necessary to get dad a bed?"),
               ("argument", "Who said that two years of residence amounted to acceptance?")]),
    dict(name="Grindrod Quarry v. Department of Ecology", court="Supreme Court of Idaho",
         year=2006, topic="dust that dried up a trout stream", area="environmental permits",
         judge="Justice Sandoval-Kerr", dissenter=None, winner="the Department",
         facts="A quarry cut stone without pause for two dry summers. Silt from its yard clogged "
         "a spring that fed three miles of trout water, though every monthly sample was within "
         "the limit in its permit.",
         question="compliance with numerical limits in a permit is a complete defense to a claim "
         "of pollution",
         holding="a permit shields only discharges that it describes, so meeting the numbers is "
         "no defense to harm from an undisclosed source",
         reasons="The application mentioned the outfall pipe and said nothing of the yard. An "
         "agency cannot weigh what an applicant leaves out.",
         loser="the quarry", argument="it had spent a fortune in reliance on the figures the "
         "State itself had chosen",
         remedy="the civil fine of 150,000 dollars was upheld and a settling pond had to be built "
         "within a year",
         history="An administrative panel imposed the fine. The district court in Blaine County "
         "affirmed after reviewing the record alone.",
         asks=[("holding", "We stayed under every limit in our license; can we still be fined "
                "for fouling the creek?"),
               ("remedy", "What did the stone company have to construct?"),
               ("reasons", "What was missing from the application papers?"),
               ("facts", "What choked the spring that fed the fish?"),
               ("argument", "Who complained of having spent a fortune in trust of the State's "
                "own numbers?")]),
    dict(name="Lindgren-Sato v. Copperline Rail", court="Supreme Court of Illinois", year=2013,
         topic="a bystander hit by a frozen suitcase", area="proximate cause",
         judge="Justice Marwood", dissenter="Justice Kilcullen", winner="the railway",
         facts="A commuter ran across the tracks to catch a train and was struck. His suitcase, "
         "frozen hard, flew forty meters and broke the collarbone of Yuki Lindgren-Sato on the "
         "opposite platform.",
         question="a railway owes a duty to people on a platform for objects thrown by an "
         "accident to someone else",
         holding="the injury was too remote, since no ordinary planner would foresee luggage "
         "flying that far",
         reasons="Duty follows the risk reasonably to be perceived. The gate, the bell and the "
         "painted line guarded against crossing, not against baggage in flight.",
         dissent="anything struck by a train at speed will fly somewhere, and platforms are "
         "where people stand",
         loser="the injured bystander", argument="the exact path of harm need not be foreseen "
         "if some harm to waiting passengers was likely",
         remedy="the dismissal of the complaint was reinstated and each side bore its costs",
         history="The Cook County court dismissed the complaint. The appellate court revived it "
         "in a divided opinion.",
         asks=[("holding", "Is a train company responsible when wreckage from one victim hurts "
                "another person waiting?"),
               ("facts", "How far did the bag travel before it broke someone's bone?"),
               ("dissent", "Who observed that things hit by a fast train have to land "
                "somewhere?"),
               ("reasons", "Against what danger were the gate and the painted line meant to "
                "guard?"),
               ("argument", "Who held that the precise path of harm need not be foreseen?")]),
    dict(name="Mirandola v. Hopscotch Learning", court="United States District Court for the "
         "District of Colorado", year=2021, topic="an app that sold children's reading scores",
         area="children's data", judge="Judge Everhart-Osei", dissenter=None, winner="the parents",
         facts="A free reading game sold the scores of nine-year-olds to a maker of tutoring "
         "ads. Parents had ticked a box that said 'we improve learning with partners'.",
         question="a vague reference to partners counts as verifiable consent of a parent to "
         "sale of data",
         holding="consent to sale must name the kind of buyer and the kind of data, and a "
         "slogan does neither",
         reasons="A parent who reads of partners in learning pictures a library and not an "
         "adiser. The Federal Trade Commission's rule asks for clear notice before "
         "collection.",
         loser="the app developer", argument="no name was attached to the scores, so nothing "
         "personal was sold",
         remedy="a class was certified, and the developer was enjoined from selling and told to "
         "delete the records",
         history="The complaint was filed in state court and removed. A motion to dismiss failed "
         "in part, and cross-motions for summary judgment followed.",
         asks=[("holding", "Does ticking a box about 'partners' let a kids' game sell "
                "information about my son?"),
               ("argument", "Who answered that the figures carried no names?"),
               ("reasons", "What would a mother imagine when reading the word partners?"),
               ("remedy", "What did the maker of the reading game have to do with the pupils' "
                "records?"),
               ("history", "Where was the suit about the children's game first filed?")]),
    dict(name="Treadaway v. Pikestaff Brewing", court="Supreme Court of North Carolina",
         year=2017, topic="a brewer barred from working for any rival", area="restraint of trade",
         judge="Justice Holloman-Reyes", dissenter="Justice Stilwater", winner="the brewer",
         facts="Head brewer Joss Treadaway signed a promise not to work in 'the beverage trade' "
         "anywhere in the country for five years. He was made redundant, and took a job at a "
         "cider press in Asheville.",
         question="a court should narrow an excessive covenant or strike it out altogether",
         holding="a covenant that is wider than the employer's interest is void, and a court "
         "will not rewrite it",
         reasons="Judges who trim bad clauses invite employers to write worse ones. A local maker "
         "of ale has no interest in keeping a man out of cider in all fifty states.",
         dissent="the blue pencil has long served to save what is fair and drop the rest",
         loser="the brewery", argument="the recipes he carried in his head would be just as "
         "useful in a cider house",
         remedy="the preliminary injunction was dissolved and the bond was paid out to the "
         "brewer",
         history="The Business Court cut the term to one year and enjoined him. An immediate "
         "appeal was allowed because his livelihood was at stake.",
         asks=[("holding", "Will a judge fix my overly broad non-compete or throw it away?"),
               ("facts", "Where did the redundant beer maker go to work?"),
               ("argument", "Who feared that memorized recipes would be useful elsewhere?"),
               ("reasons", "What bad habit would judges encourage by trimming employers' "
                "clauses?"),
               ("dissent", "Who spoke up for keeping the fair part of a covenant and striking "
                "the rest?")]),
    dict(name="United States v. Caddenbrook", court="United States Court of Appeals for the "
         "Tenth Circuit", year=2015, topic="a drone that photographed a fenced ranch",
         area="aerial surveillance", judge="Judge Tsosie-Marlin", dissenter="Judge Vandergriff",
         winner="the rancher",
         facts="For eleven weeks agents of the Bureau of Land Management flew a drone sixty feet "
         "above the yard of Silas Caddenbrook. The pictures showed protected cattle brands being "
         "altered beside the kitchen door.",
         question="prolonged low flight over the yard of a home is a search",
         holding="weeks of filming by a low drone over the curtilage is a search that needs a "
         "warrant",
         reasons="Height and duration both matter, because the public does not hover at rooftop "
         "level day after day. The yard beside the kitchen is where family life takes place.",
         dissent="what anyone may lawfully see from the air, an officer may see as well",
         loser="the government", argument="the airspace was open and the images no sharper than "
         "those sold by a mapping firm",
         remedy="the photographs were suppressed and the convictions on six counts vacated",
         history="The District of Wyoming denied suppression. A jury convicted on six of nine "
         "counts after four days.",
         asks=[("holding", "Do agents need a judge's permission to hover a camera over my "
                "backyard for weeks?"),
               ("facts", "What wrongdoing by the cattle owner did the pictures reveal?"),
               ("history", "On how many charges did jurors find the rancher guilty?"),
               ("argument", "Who said that the pictures were no better than those a map company "
                "sells?"),
               ("dissent", "Which judge saw no wrong in officers looking from where anyone may "
                "fly?")]),
    dict(name="Olmstead-Rivera v. Harbor Freight Guild", court="United States Court of Appeals "
         "for the First Circuit", year=2004, topic="a crane operator expelled from his union",
         area="labor law", judge="Judge Pellerin-Dow", dissenter="Judge Saltonby",
         winner="the crane operator",
         facts="Crane operator Hector Olmstead-Rivera told a newspaper that pension money had "
         "been lent to an officer's cousin. The union tried him in his absence and expelled him "
         "for disloyalty.",
         question="a union may expel a member for statements to the press about its finances",
         holding="a union cannot punish a member for speech on its affairs unless the speech was "
         "knowingly false",
         reasons="Members cannot govern what they may not discuss. The hearing was called on two "
         "days' notice, while he was at sea.",
         dissent="the quarrel was over once the lodge offered him a second hearing",
         loser="the union", argument="public accusations helped the employer in the middle of "
         "bargaining",
         remedy="membership was restored with seniority, and 55,000 dollars for lost shifts was "
         "affirmed",
         history="The District of Rhode Island tried the case without a jury and found for the "
         "member. The union appealed on liability alone.",
         asks=[("holding", "Can my lodge throw me out for telling reporters where the dues "
                "went?"),
               ("remedy", "What did the dock worker get for the shifts he missed?"),
               ("reasons", "Where was the accused man when the hearing was called?"),
               ("facts", "Where did the pension cash go, according to the crane driver?"),
               ("argument", "Who said the leak to the papers helped management at the bargaining "
                "table?")]),
    dict(name="Fennick & Daughters v. Larchmere Bank", court="New York Court of Appeals",
         year=1996, topic="a letter of credit refused over a spelling mistake",
         area="letters of credit", judge="Judge Abramowicz-Cole", dissenter=None,
         winner="the exporter",
         facts="A family of button makers shipped to Lagos against a letter of credit. The bank "
         "refused to pay since the invoice said 'buttons, pearl' where the credit said 'buttons, "
         "pearls'.",
         question="a bank may reject documents for a slip that could mislead nobody",
         holding="documents must comply strictly, but a typing slip that leaves the meaning "
         "beyond doubt is no discrepancy",
         reasons="Strictness protects a banker who deals in papers and not in goods. It does not "
         "require him to read like a machine.",
         loser="the bank", argument="an examiner with hundreds of files a day cannot weigh "
         "which letters matter",
         remedy="judgment was entered for the face value of 73,300 dollars with interest from "
         "the day of refusal",
         history="The Supreme Court in New York County dismissed the claim. The Appellate "
         "Division, First Department, affirmed by three to two.",
         asks=[("holding", "May the bank refuse to pay my export papers because of one missing "
                "letter?"),
               ("facts", "What was being shipped to Nigeria when payment was refused?"),
               ("argument", "Who said that a busy examiner cannot decide which letters count?"),
               ("reasons", "Must a bank clerk read like a machine?"),
               ("remedy", "What sum did the button makers finally collect?")]),
    dict(name="Kirkaldine v. Meadowsweet Hospital", court="Supreme Court of Tennessee",
         year=2019, topic="a sponge left behind after surgery", area="medical malpractice",
         judge="Justice Ashby-Tran", dissenter="Justice Larrimore", winner="the patient",
         facts="Nine years after her gall bladder was removed, an X-ray showed a surgical sponge "
         "under the ribs of Nell Kirkaldine. State law bars malpractice claims three years after "
         "the operation.",
         question="the statute of repose runs while a foreign object lies undiscovered",
         holding="the period of repose does not begin for a foreign object until it is found or "
         "should have been found",
         reasons="The act itself carves out foreign objects. A patient asleep on the table is in "
         "no position to count sponges.",
         dissent="the exception was drafted for tools such as clamps and cannot stretch to "
         "gauze",
         loser="the hospital", argument="insurers cannot price a risk that never ends",
         remedy="summary judgment was reversed and the claim proceeded against the hospital but "
         "not the retired surgeon",
         history="A Shelby County judge granted summary judgment on limitation. The Court of "
         "Appeals affirmed with regret and invited review.",
         asks=[("holding", "Is it too late to sue over something a surgeon left in me nearly a "
                "decade ago?"),
               ("remedy", "Could the injured woman go on with her claim against the doctor?"),
               ("dissent", "Who thought that gauze was outside the exception?"),
               ("facts", "How was the forgotten gauze found?"),
               ("argument", "Who worried that insurers cannot price an endless risk?")]),
    dict(name="Petrosyan-Vale v. Silverthread Loans", court="Supreme Court of Nevada", year=2012,
         topic="a payday loan with a hidden renewal", area="unconscionability",
         judge="Justice Delacorte-Mills", dissenter="Justice Oakhurst", winner="the borrower",
         facts="A waitress borrowed 300 dollars, and the lender renewed the loan by text message "
         "every two weeks unless she answered 'stop'. She paid 2,700 dollars in a year and "
         "still owed the principal.",
         question="silence in reply to a text message can renew a consumer loan",
         holding="renewal by silence is unconscionable in a consumer loan where the cost is not "
         "restated each time",
         reasons="Procedure and substance were both unfair, as the word renew appeared once, on "
         "page six. A lender profits from the inertia of people in distress.",
         dissent="a single word would have ended the arrangement on any day of the year",
         loser="the lender", argument="each message was a fresh offer and each silence a fresh "
         "choice",
         remedy="the loan was rescinded, and the borrower recovered all she had paid above 300 "
         "dollars",
         history="A justice of the peace gave judgment for the lender. The district court in "
         "Washoe County heard the matter afresh and ruled the other way.",
         asks=[("holding", "Can a cash advance roll over automatically because I didn't text "
                "back?"),
               ("facts", "How much did the server pay in total on her small loan?"),
               ("argument", "Who treated every unanswered message as a new decision?"),
               ("dissent", "Who noted that one word would have stopped the borrowing any day?"),
               ("remedy", "What did the waitress get back from the lender?")]),
    dict(name="Windermoor Orchestra v. Halloran-Pike", court="Court of Appeals of Michigan",
         year=2010, topic="a conductor who missed a concert because of an ash cloud",
         area="contract and impossibility", judge="Judge Szymborski", dissenter="Judge Trevelan",
         winner="the conductor",
         facts="Volcanic ash closed the airports of Europe on the eve of a gala. Conductor Maeve "
         "Halloran-Pike offered to lead by video, and the orchestra withheld her fee and claimed "
         "the cost of empty seats.",
         question="a closure of airspace excuses a performer who could have travelled earlier",
         holding="a closure of airspace that no one predicted excuses performance, and a "
         "performer need not arrive days ahead to guard against it",
         reasons="The parties had assumed that flights would run, as both had for ten seasons. "
         "She bore no fault and offered the best substitute she could.",
         dissent="a prudent artist does not book the last flight before the most important night "
         "of the year",
         loser="the orchestra", argument="a train and a ship would have brought her in time if "
         "she had left on Tuesday",
         remedy="the claim for empty seats was dismissed, and each side kept what it had already "
         "paid",
         history="A Wayne County judge gave damages to the orchestra after a bench trial. "
         "Execution of the judgment was stayed pending appeal.",
         asks=[("holding", "Am I in breach if a volcano grounds my plane and I cannot "
                "perform?"),
               ("facts", "What alternative did the musician offer instead of flying in?"),
               ("dissent", "Who faulted the artist for choosing the final flight?"),
               ("argument", "Who said that a train and a boat would have got the maestro there?"),
               ("remedy", "Who was paid for the empty seats at the gala?")]),
    dict(name="Delgrave v. Board of Bar Examiners", court="Supreme Court of Arizona", year=2018,
         topic="a law graduate with an old theft conviction", area="professional licensing",
         judge="Justice Benally-Frost", dissenter="Justice Quarrington", winner="the applicant",
         facts="At nineteen, Corin Delgrave stole copper pipe and served fourteen months. Twenty "
         "years later, with a law degree and a record of volunteer work, he was refused "
         "admission to the bar for lack of character.",
         question="a single old felony permanently shows a lack of the character needed to "
         "practice law",
         holding="no past offense is an absolute bar, and rehabilitation proved over many years "
         "must be weighed",
         reasons="Character is judged at the time of the application. He disclosed the crime on "
         "the first page and repaid the builder from his prison wages.",
         dissent="the public's trust in lawyers is worth more than one man's second chance",
         loser="the Board", argument="dishonesty is the one fault that clients cannot detect",
         remedy="the matter was referred back with directions to admit him on two years' "
         "probation",
         history="A committee voted five to four against him. The petition went straight to the "
         "high court, which alone admits lawyers.",
         asks=[("holding", "Can somebody who stole as a teenager ever become an attorney?"),
               ("remedy", "On what condition was the former thief let into the profession?"),
               ("reasons", "What did he do with the money he earned in prison?"),
               ("argument", "Who warned that clients cannot detect dishonesty?"),
               ("history", "By what margin did the committee reject the former pipe thief?")]),
    dict(name="Marisco Net Makers v. Tolliver-Ames", court="United States Court of Appeals for "
         "the Federal Circuit", year=2009, topic="a patent on a knot", area="patents",
         judge="Judge Hathersage", dissenter="Judge Nwosu-Crane", winner="the competitor",
         facts="A patent claimed a knot for crab nets that holds when wet and slips when dry. "
         "Rival maker Edda Tolliver-Ames produced a sailors' manual of 1887 with a drawing of the "
         "same bend.",
         question="an old drawing that does not mention the advantage of a thing anticipates a "
         "later patent on it",
         holding="a drawing that shows every element anticipates the claim, even if it is silent "
         "on the benefit",
         reasons="Finding a new virtue in an old thing does not make the thing new. A sailor who "
         "tied the pictured bend would have infringed.",
         dissent="the drawing is so faint that a jury should have decided what it shows",
         loser="the patent owner", argument="for a century nobody had thought of using the bend "
         "in a trap",
         remedy="the patent was held invalid and the damages of 1.2 million dollars were set "
         "aside",
         history="A jury in the District of Maine found the patent valid and infringed. The "
         "trial judge refused judgment as a matter of law.",
         asks=[("holding", "Does an ancient picture in a book kill a newer patent that found a "
                "fresh benefit?"),
               ("facts", "In which old publication did the rival find the bend?"),
               ("dissent", "Who found the sketch too unclear for judges to settle?"),
               ("argument", "Who stressed that for a hundred years nobody used the bend in a "
                "crab trap?"),
               ("remedy", "What became of the damages over the crab net knot?")]),
    dict(name="Jantzen-Okoro v. Metro Housing Authority", court="United States Court of Appeals "
         "for the Sixth Circuit", year=2016, topic="a tenant's peacock kept as a support animal",
         area="fair housing", judge="Judge Rosecrans-Diaz", dissenter="Judge Thornbury",
         winner="the housing authority",
         facts="Renter Abel Jantzen-Okoro asked to keep a peacock for relief of panic attacks. "
         "Neighbors complained of screams at dawn, and the authority offered to admit a dog or "
         "a cat instead.",
         question="a landlord must accept the particular animal that a disabled tenant prefers",
         holding="the duty to accommodate is satisfied by a reasonable alternative, and a tenant "
         "has no right to a chosen species",
         reasons="The therapist's letter spoke of an animal and not of a bird. Other residents "
         "with disabilities had an equal claim to sleep.",
         dissent="bonding cannot be swapped like furniture, and no expert had said a dog would "
         "do",
         loser="the tenant", argument="soundproofing his balcony would have answered every "
         "complaint",
         remedy="summary judgment for the authority was affirmed without costs",
         history="The Department of Housing and Urban Development found no cause. The Northern "
         "District of Ohio then granted summary judgment.",
         asks=[("holding", "Does my building have to allow the exact pet my anxiety needs?"),
               ("argument", "Who suggested making the balcony soundproof?"),
               ("reasons", "How was the wording of the doctor's note used against the "
                "resident?"),
               ("facts", "What noise upset the neighbors of the man with the bird?"),
               ("history", "What did the federal housing department conclude about the bird?")]),
    dict(name="Stonecipher v. Rallye Marketing", court="United States District Court for the "
         "Southern District of Florida", year=2020, topic="robocalls to a reassigned number",
         area="telephone consumer protection", judge="Judge Montclair-Ruiz", dissenter=None,
         winner="the subscriber",
         facts="After taking over a stranger's old number, Opal Stonecipher received 61 "
         "recorded calls about cruises. The former owner had agreed to them; she had asked for "
         "them to end after the second.",
         question="consent given by the previous holder of a number protects the caller",
         holding="consent belongs to the person called and dies when the number passes to "
         "someone else",
         reasons="The Federal Communications Commission runs a database of reassigned numbers "
         "that costs a cent per query. The caller had chosen not to look.",
         loser="the marketer", argument="a caller cannot know when a line changes hands",
         remedy="statutory damages of 500 dollars for each of 59 calls were awarded and then "
         "trebled",
         history="The magistrate judge advised a stay until the agency had ruled. The district "
         "judge declined the advice and held a one-day trial.",
         asks=[("holding", "The last owner of my phone number said yes to sales calls; does that "
                "bind me?"),
               ("remedy", "How were the damages for each cruise call worked out?"),
               ("history", "What did the magistrate recommend about the recorded calls?"),
               ("facts", "How many cruise recordings came to the new phone number?"),
               ("reasons", "How cheap would it have been to look up whether a number had changed "
                "hands?"),
               ("argument", "Who said it is impossible to know when a line gets a new owner?")]),
    dict(name="Hallowby Trust v. Attorney General", court="Supreme Court of New Hampshire",
         year=2002, topic="a fund for horse-drawn ambulances", area="charitable trusts",
         judge="Justice Merriweather-Cho", dissenter=None, winner="the trustees",
         facts="A trust of 1902 paid for horse-drawn ambulances and had grown to four million "
         "dollars. The trustees asked to spend it on a helicopter for mountain rescue.",
         question="a charitable purpose that is out of date may be changed by a court",
         holding="under the doctrine of cy pres the fund may be turned to mountain rescue, the "
         "nearest purpose that still exists",
         reasons="The founder cared about speed of help to the injured, not about horses. To let "
         "the money lie idle would defeat that aim altogether.",
         loser="the Attorney General", argument="the money ought to go to the public hospital, "
         "where more people would benefit",
         remedy="the scheme was approved, subject to a yearly account to the probate court",
         history="The probate judge in Carroll County refused the petition as too bold a change. "
         "The trustees appealed by permission.",
         asks=[("holding", "What happens to money left for a purpose nobody needs any more?"),
               ("argument", "Who wanted the old fund to go to a hospital?"),
               ("remedy", "What report must the trustees deliver from now on?"),
               ("reasons", "What had the founder of the ambulance fund really cared about?"),
               ("history", "Why did the probate judge turn the helicopter plan down?")]),
    dict(name="Brightwater Apartments v. Szalinski", court="Court of Appeals of Maryland",
         year=2011, topic="rent withheld over a broken elevator", area="landlord and tenant",
         judge="Judge Farnsley-Oduya", dissenter="Judge Copperfield", winner="the tenant",
         facts="Ninth-floor tenant Wanda Szalinski, who uses a wheelchair, paid half her rent "
         "while the only elevator stood still for five months. The landlord served notice to quit.",
         question="a tenant may reduce the rent when a shared facility fails",
         holding="the warranty of habitability covers shared facilities without which a home "
         "cannot be reached",
         reasons="An apartment that cannot be entered is not habitable for those who live there. "
         "She wrote four letters before she paid a cent less.",
         dissent="the apartment itself was sound, and the lease promised no elevator",
         loser="the landlord", argument="spare parts were delayed abroad through no fault of its "
         "own",
         remedy="the eviction was refused and the rent abated by fifty percent for five months",
         history="The district court in Baltimore ordered eviction. The circuit court heard the "
         "matter anew and reversed.",
         asks=[("holding", "May I pay less rent when the lift has been dead for months?"),
               ("facts", "Why was the lift failure worse for this resident than for others?"),
               ("dissent", "Who stressed that the lease did not promise a lift?"),
               ("reasons", "How many times did the wheelchair user write before withholding "
                "money?"),
               ("argument", "Who blamed delayed spare parts from abroad?")]),
    dict(name="Vasquez-Thorne v. Iron Gate Security", court="Supreme Court of Colorado",
         year=2023, topic="a face-matching error at a shop door", area="defamation and biometrics",
         judge="Justice Hollisander", dissenter="Justice Bexley", winner="the shopper",
         facts="A camera system matched nurse Paloma Vasquez-Thorne to a wanted shoplifter with a "
         "score of 61 percent. Guards announced over a loudspeaker that a thief had entered and "
         "held her for an hour.",
         question="a machine's match gives a shop a qualified privilege to detain and accuse",
         holding="the privilege of a shopkeeper requires reasonable grounds, and a low-scoring "
         "machine match alone supplies none",
         reasons="The vendor's manual told users to ignore any score under 80. A loudspeaker "
         "reached people who had no interest in the matter.",
         dissent="guards who act in good faith on a tool they were given should be protected",
         loser="the security firm", argument="nothing false was said of her by name",
         remedy="the verdict of 275,000 dollars was upheld, except that exemplary damages were "
         "halved",
         history="A Denver jury found false imprisonment and slander. The court of appeals "
         "affirmed the first and reversed the second.",
         asks=[("holding", "Can store guards hold me because a computer thought I looked like a "
                "thief?"),
               ("reasons", "Below what score did the instructions say to disregard a result?"),
               ("remedy", "What happened to the extra punitive money the nurse had won?"),
               ("facts", "What did the loudspeaker tell customers about the nurse?"),
               ("argument", "Who replied that she had never been called a thief by name?")]),
    dict(name="Oakhaven County v. Lattimer", court="Supreme Court of Georgia", year=2008,
         topic="land taken for a private stadium", area="eminent domain",
         judge="Justice Whitfield-Aziz", dissenter="Justice Greer", winner="the landowner",
         facts="The county condemned the peach farm of Odell Lattimer in order to lease it to a "
         "football club for one dollar a year. A consultant had predicted 900 jobs.",
         question="economic growth alone is a public use that justifies taking land",
         holding="a taking whose main benefit goes to a private club is not for public use, "
         "whatever jobs may follow",
         reasons="Every business brings some growth, so that test would leave no farm safe. The "
         "lease gave the public no right of entry to the land.",
         dissent="elected commissioners, and not judges, should weigh jobs against peaches",
         loser="the county", argument="new taxes from the stadium would pay for schools and "
         "roads",
         remedy="the petition to condemn was dismissed and the farmer's legal fees were charged "
         "to the county",
         history="A special master valued the farm at 1.4 million dollars. The superior court "
         "adopted the figure and approved the taking.",
         asks=[("holding", "Can the government take my farm and hand it to a sports team?"),
               ("argument", "Which party pointed to tax income for classrooms and streets?"),
               ("history", "At what price was the orchard valued before the appeal?"),
               ("facts", "What rent was the football club to pay for the peach farm?"),
               ("dissent", "Who would leave the weighing of jobs and fruit to elected "
                "officials?")]),
    dict(name="Sedgewick-Rahman v. Pale Moon Records", court="United States District Court for "
         "the Middle District of Tennessee", year=2022, topic="a melody written by a computer",
         area="copyright authorship", judge="Judge Calloway-Voss", dissenter=None,
         winner="the record label",
         facts="Songwriter Idris Sedgewick-Rahman pressed a button that produced 5,000 melodies, "
         "picked one and registered it without change. A label released a tune with the same "
         "twelve bars.",
         question="choosing one of many machine-made tunes is authorship",
         holding="selection of a single complete work made by a machine is not authorship, and "
         "the registration was invalid",
         reasons="The Copyright Office asks where the expression came from. Picking a tune, like "
         "picking a shell from the beach, adds nothing to it.",
         loser="the songwriter", argument="a photographer also presses a button and chooses one "
         "frame out of hundreds",
         remedy="the claim was dismissed with prejudice, and no fees were awarded because the "
         "question was new",
         history="The Copyright Office had issued a certificate without inquiry. The judge asked "
         "the Register for an opinion before ruling.",
         asks=[("holding", "Do I own a song if I just chose it from thousands a program "
                "generated?"),
               ("argument", "Who compared the process with taking photographs?"),
               ("remedy", "Why did the label not get its lawyers paid?"),
               ("facts", "How did the songwriter come by his twelve bars?"),
               ("reasons", "To what act on the beach was the musician's choice likened?")]),
    dict(name="Crestline Pharmacy v. Ibsen-Moore", court="Supreme Court of Kansas", year=2013,
         topic="a prescription filled ten times too strong", area="professional negligence",
         judge="Justice Pawnell", dissenter="Justice Overstreet-Lim", winner="the widow",
         facts="A decimal point vanished on a fax, and a pharmacist dispensed tablets of ten "
         "times the usual strength. She saw an alert on her screen and pressed the override key.",
         question="a pharmacist must question a prescription that is dangerous on its face",
         holding="a pharmacist who meets an obviously dangerous dose must call the prescriber "
         "before handing over the drug",
         reasons="Filling orders blindly would make the license meaningless. The alert turned a "
         "mere clerical slip into a known hazard.",
         dissent="the physician alone chooses the dose, and second-guessing will delay care",
         loser="the pharmacy", argument="the doctor's fax was the sole cause of the death",
         remedy="the award to the widow was affirmed, with sixty percent of fault placed on the "
         "pharmacy",
         history="A Sedgwick County jury divided fault between doctor and pharmacy. Only the "
         "pharmacy appealed.",
         asks=[("holding", "Should the druggist have phoned the doctor about a crazy dose?"),
               ("facts", "What did the person behind the counter do when the screen warned her?"),
               ("remedy", "What share of the blame did the drug store carry?"),
               ("reasons", "What did the on-screen warning change about the slip?"),
               ("dissent", "Who said that only physicians pick the dose?"),
               ("argument", "Who put all the blame on the doctor's fax?")]),
]
CONTRACTS = [
    dict(kind="Supply Agreement", a="Brackwater Glass Ltd.", b="Tumbledown Preserves Inc.",
         short=("Brackwater", "Tumbledown"), roles=("Supplier", "Buyer"), subject="jam jars",
         signed="March 3, 2016", terminate=("ninety days", "thirty days",
         "the Buyer rejects three deliveries in a row"), assign=("Supplier",
         "may assign this Agreement to a company that buys its whole business",
         "the other party is told within ten days"), indemnify=("Supplier",
         "injury caused by chipped or contaminated glass"), law=("the State of Vermont",
         "the courts of Burlington"), secrecy=("five years", "recipes disclosed to a regulator"),
         cap=("the price of the shipments made in the preceding six months", "recall costs"),
         rival=("Supplier", "sell jars embossed with the honeycomb pattern to any other packer",
         "for as long as the Agreement lasts"), pay=("within forty-five days of invoice",
         "interest of one percent per month", "a credit for each cracked pallet"),
         renew=("three years", "one year", "sixty days"),
         asks=[("indemnify", "Who pays if a shopper is cut by a jam jar from Brackwater?"),
               ("rival", "Can the honeycomb jars be sold to another packer?")]),
    dict(kind="Software License Agreement", a="Quorrel Systems GmbH", b="Hadleigh Credit Union",
         short=("Quorrel", "Hadleigh"), roles=("Licensor", "Licensee"),
         subject="loan-scoring software", signed="May 14, 2019", terminate=("sixty days",
         "fifteen days", "the Licensee lets an outsider copy the code"), assign=("Licensee",
         "may not transfer the license, even to an affiliate",
         "the Licensor agrees beforehand in a signed writing"), indemnify=("Licensor",
         "claims that the program infringes a patent or copyright"), law=("the State of New York",
         "three arbitrators of the American Arbitration Association"), secrecy=("seven years",
         "benchmark results published by customers"), cap=("the license fees for twelve months",
         "breach of secrecy"), rival=("Licensee",
         "build a scoring program that competes with the licensed one",
         "for two years after the license ends"), pay=("within thirty days of invoice",
         "interest at the prime rate plus two percent", "suspension of updates"),
         renew=("five years", "two years", "ninety days"),
         asks=[("indemnify", "Who defends the credit union if a patent owner sues over the "
                "scoring program?"),
               ("law", "Would a quarrel over the loan-scoring code go before arbitrators?")]),
    dict(kind="Franchise Agreement", a="Dumpling Republic LLC", b="Ostara Hospitality Partners",
         short=("Dumpling Republic", "Ostara"), roles=("Franchisor", "Franchisee"),
         subject="dumpling kiosks in railway stations", signed="June 22, 2018",
         terminate=("six months", "ten days", "the Franchisee fails two hygiene inspections"),
         assign=("Franchisee", "may sell the kiosks to a buyer approved by the Franchisor",
         "a transfer fee of 8,000 dollars is paid first"), indemnify=("Franchisee",
         "claims by guests for food poisoning or falls"), law=("the State of Illinois",
         "mediation in Chicago and then the state courts"), secrecy=("ten years",
         "menus displayed to the public"), cap=("the initial franchise fee",
         "misuse of the trade mark"), rival=("Franchisee",
         "run another dumpling or noodle stand within five miles of a kiosk",
         "for eighteen months after expiry"), pay=("within seven days after each month ends",
         "interest of eighteen percent a year", "an audit at the Franchisee's cost"),
         renew=("ten years", "five years", "one year"),
         asks=[("assign", "What does the kiosk owner have to pay the dumpling chain to sell out?"),
               ("rival", "May Ostara open a noodle stand across the road from its old kiosk?")]),
    dict(kind="Charter Party", a="Selkie Bulk Carriers SA", b="Norwold Grain Cooperative",
         short=("Selkie", "Norwold"), roles=("Owner", "Charterer"),
         subject="the motor vessel Corrievreckan", signed="September 9, 2011",
         terminate=("twenty-one days", "four days", "the vessel is off hire for a month"),
         assign=("Charterer", "may sublet the ship but may not assign the contract itself",
         "the sub-charterer trades only in lawful cargo"), indemnify=("Charterer",
         "damage done by stevedores and by dangerous cargo"), law=("England",
         "arbitrators sitting in London"), secrecy=("two years",
         "reports required by port authorities"), cap=("the tonnage limit fixed by convention",
         "unpaid hire"), rival=("Owner", "carry barley for another shipper from the same port",
         "during the harvest months"), pay=("fifteen days in advance",
         "interest of eight percent a year", "withdrawal of the ship"), renew=("twelve months",
         "six months", "forty-five days"),
         asks=[("pay", "Could the shipowner take the Corrievreckan away over late hire?"),
               ("indemnify", "Who covers harm that dock workers do while loading the grain?")]),
    dict(kind="Employment Agreement", a="Fernhollow Robotics Inc.", b="Dr. Cassia Wrentham",
         short=("Fernhollow", "Wrentham"), roles=("Company", "Executive"),
         subject="the post of chief scientist", signed="February 1, 2020",
         terminate=("four months", "twenty days",
         "the Executive publishes results without leave"), assign=("Company",
         "may assign this Agreement to a purchaser of its laboratories",
         "pay and rank stay the same"), indemnify=("Company",
         "suits brought against the Executive for acts done in her office"),
         law=("the Commonwealth of Massachusetts", "a single arbitrator in Boston"),
         secrecy=("an unlimited time", "general skill and knowledge of the trade"),
         cap=("one year of base salary", "unpaid wages"), rival=("Executive",
         "work for a maker of surgical robots in North America",
         "for nine months after she leaves"), pay=("on the last working day of each month",
         "interest at the legal rate", "a bonus of up to thirty percent"), renew=("four years",
         "one year", "one hundred and twenty days"),
         asks=[("indemnify", "If the chief scientist is sued over her work, who bears the cost?"),
               ("rival", "How soon after quitting could Wrentham join a rival maker of surgical "
                "robots?")]),
    dict(kind="Commercial Lease", a="Pettigrove Estates LLC", b="Candlewick Cinemas Inc.",
         short=("Pettigrove", "Candlewick"), roles=("Landlord", "Tenant"),
         subject="the old tram depot on Alder Street", signed="November 30, 2013",
         terminate=("one year", "fourteen days", "the roof cannot be repaired within six months"),
         assign=("Tenant", "may sublet the foyer but not the auditorium",
         "the Landlord does not object within three weeks"), indemnify=("Tenant",
         "accidents to film-goers on the premises"), law=("the State of Oregon",
         "the circuit court of Multnomah County"), secrecy=("three years",
         "figures given to lenders and surveyors"), cap=("twelve months of rent",
         "willful damage"), rival=("Landlord", "let any other unit within half a mile to a cinema",
         "throughout the term"), pay=("by the fifth of each month",
         "a late charge of five percent", "a share of ticket sales above two million dollars"),
         renew=("fifteen years", "five years", "nine months"),
         asks=[("rival", "Could a second movie theatre rent from the same landlord around the "
                "corner?"),
               ("pay", "When does the cinema owe its rent, and is there a share of the box "
                "office?")]),
    dict(kind="Clinical Trial Agreement", a="Ysolde Therapeutics plc", b="Marrowgate University",
         short=("Ysolde", "Marrowgate"), roles=("Sponsor", "Institution"),
         subject="a trial of a migraine patch", signed="April 17, 2021", terminate=("thirty days",
         "ten days", "patient safety so requires"), assign=("Sponsor",
         "may assign its rights to the acquirer of the patch",
         "the acquirer takes over the promises made to patients"), indemnify=("Sponsor",
         "harm to a patient caused by the patch itself"), law=("the State of Connecticut",
         "the federal court in New Haven"), secrecy=("eight years",
         "data that science journals require to be shared"), cap=("the budget of the study",
         "injury to patients"), rival=("Institution", "enroll patients in another migraine study",
         "until the last visit of the last patient"), pay=("within sixty days of a milestone",
         "a reminder but no interest", "a holdback of ten percent until final data"),
         renew=("thirty months", "twelve months", "thirty days"),
         asks=[("indemnify", "Who would pay if the headache patch hurt somebody in the study?"),
               ("rival", "May the university run a different migraine study meanwhile?")]),
    dict(kind="Distribution Agreement", a="Lumenfold Lamps BV", b="Castaway Retail Pty",
         short=("Lumenfold", "Castaway"), roles=("Manufacturer", "Distributor"),
         subject="folding reading lamps", signed="August 8, 2017",
         terminate=("one hundred and eighty days", "forty-five days",
         "yearly purchases fall under 10,000 units"), assign=("Distributor",
         "may not assign this Agreement", "the Manufacturer is merged into its own parent"),
         indemnify=("Manufacturer", "fires caused by a faulty battery"), law=("the Netherlands",
         "the district court of Amsterdam"), secrecy=("four years",
         "prices already known to dealers"), cap=("one million euros", "product recalls"),
         rival=("Distributor", "stock any rechargeable lamp of another brand in Australia",
         "for the term and six months more"), pay=("within sixty days of shipment",
         "interest of nine percent a year", "a rebate of three percent for early settlement"),
         renew=("two years", "two years", "one hundred days"),
         asks=[("terminate", "What sales volume must the lamp seller reach to keep the deal?"),
               ("indemnify", "Who is on the hook when a folding lamp catches fire?")]),
    dict(kind="Joint Venture Agreement", a="Thistledown Wind Corp.", b="Basalt Pension Fund",
         short=("Thistledown", "Basalt"), roles=("Operator", "Investor"),
         subject="a wind farm on Gannet Ridge", signed="December 12, 2014",
         terminate=("twelve months", "sixty days", "the grid refuses a connection"),
         assign=("Investor", "may sell its share only after offering it to the other venturer",
         "the offer stays open for forty days"), indemnify=("Operator",
         "fines for noise and for the death of protected birds"), law=("the State of Wyoming",
         "the chancery court in Cheyenne"), secrecy=("six years",
         "wind data filed with the state"), cap=("capital contributed to date", "fraud"),
         rival=("Operator", "build turbines within twenty miles of the ridge", "for seven years"),
         pay=("within ten days of a capital call", "dilution of the late party's share",
         "quarterly payouts of surplus cash"), renew=("twenty-five years", "ten years",
         "two years"),
         asks=[("assign", "Must the pension fund offer its stake to its partner first?"),
               ("pay", "What happens on Gannet Ridge to a partner that is slow to put in "
                "capital?")]),
    dict(kind="Catering Services Agreement", a="Saffron Ladle Events", b="Idlewhist Museum",
         short=("Saffron Ladle", "Idlewhist"), roles=("Caterer", "Museum"),
         subject="banquets in the fossil hall", signed="January 19, 2022",
         terminate=("forty-five days", "five days", "an open flame is used near the exhibits"),
         assign=("Caterer", "may use subcontractors for drinks only",
         "the Museum has met the subcontractor"), indemnify=("Caterer",
         "stains or breakage done to the collection"), law=("the State of Utah",
         "small claims court where the sum allows"), secrecy=("one year",
         "guest lists demanded by police"), cap=("two million dollars of insurance cover",
         "loss of an exhibit"), rival=("Museum", "hire another caterer for evening functions",
         "during the first year"), pay=("within ten days of the event",
         "fifty dollars for each day of delay", "a deposit of one third"), renew=("one year",
         "one year", "thirty days"),
         asks=[("terminate", "What happens if the caterers light candles beside the dinosaurs?"),
               ("pay", "Is a deposit due before a banquet in the fossil hall?")]),
    dict(kind="Data Processing Agreement", a="Obsidian Ledger Cloud",
         b="Mayfly Fertility Clinics", short=("Obsidian Ledger", "Mayfly"), roles=("Processor",
         "Controller"), subject="patient appointment records", signed="May 25, 2018",
         terminate=("thirty days", "seven days", "a breach exposes a patient's identity"),
         assign=("Processor", "may appoint a sub-processor listed in the annex",
         "the Controller has had twenty days to object"), indemnify=("Processor",
         "fines that follow from a leak on its servers"), law=("Ireland",
         "the High Court in Dublin"), secrecy=("the lifetime of the patient",
         "disclosure to the patient concerned"), cap=("three times the yearly fee",
         "loss of health data"), rival=("Processor",
         "mine the records to sell services of its own", "at any time"),
         pay=("within thirty days of invoice",
         "interest at the central bank rate plus eight percent", "service credits"),
         renew=("three years", "one year", "ninety days"),
         asks=[("secrecy", "For how long must Obsidian keep quiet about clinic patients?"),
               ("indemnify", "Who swallows the penalty if clinic records leak from the servers?")]),
    dict(kind="Construction Contract", a="Girder and Daughter Builders",
         b="Lowmere Library Board", short=("Girder and Daughter", "Lowmere"), roles=("Contractor",
         "Board"), subject="a timber reading room", signed="July 6, 2015",
         terminate=("twenty-eight days", "fourteen days",
         "work stops for three weeks without cause"), assign=("Contractor",
         "may subcontract carpentry and wiring", "it stays answerable for the quality of both"),
         indemnify=("Contractor", "injury to visitors from scaffolding"),
         law=("the State of Minnesota", "an adjudicator who rules in twenty-eight days"),
         secrecy=("two years", "drawings lodged for a permit"),
         cap=("the contract price of 3.8 million dollars", "death or injury"),
         rival=("Contractor", "bid for the neighboring school", "before the roof is closed"),
         pay=("within twenty-one days of certification",
         "interest of one and a half percent per month",
         "retention of five percent until defects are cured"), renew=("sixteen months",
         "eight weeks", "six weeks"),
         asks=[("pay", "How much is held back from the builder of the reading room until faults "
                "are fixed?"),
               ("law", "How fast would an adjudicator settle a library building dispute?")]),
    dict(kind="Recording Contract", a="Velvet Turnip Records", b="The Marzipan Foxes",
         short=("Velvet Turnip", "the Marzipan Foxes"), roles=("Label", "Artists"),
         subject="four studio albums", signed="October 31, 2012", terminate=("thirty days",
         "twenty days", "an album is not released within a year of delivery"), assign=("Label",
         "may assign the master recordings to any major label", "royalty rates do not fall"),
         indemnify=("Artists", "claims that a song was copied"), law=("the State of Tennessee",
         "the chancery court of Davidson County"), secrecy=("three years", "chart positions"),
         cap=("advances paid so far", "unpaid royalties"), rival=("Artists",
         "re-record any song delivered to the Label", "for five years after release"),
         pay=("within forty-five days of each half-year", "interest of six percent a year",
         "a recoupable advance of 40,000 dollars per album"), renew=("two albums",
         "one album at a time", "thirty days"),
         asks=[("rival", "When could the Marzipan Foxes make new versions of their old songs?"),
               ("terminate", "What if the label shelves a finished album for a year?")]),
    dict(kind="Equipment Lease", a="Yellowhammer Plant Hire", b="Cobb Hollow Orchards",
         short=("Yellowhammer", "Cobb Hollow"), roles=("Lessor", "Lessee"),
         subject="three cider presses", signed="August 11, 2019", terminate=("fourteen days",
         "three days", "a press is moved off the farm"), assign=("Lessor",
         "may pledge the rents to its bank", "the Lessee keeps quiet possession"),
         indemnify=("Lessee", "accidents to pickers who operate a press"),
         law=("the State of Washington", "the superior court of Yakima County"),
         secrecy=("one year", "serial numbers given to insurers"),
         cap=("the replacement value of a press", "personal injury"), rival=("Lessee",
         "hire presses from another firm", "during two harvests"),
         pay=("on the first day of each quarter", "a flat fee of 75 dollars",
         "a purchase option for one tenth of the value"), renew=("twenty-four months",
         "one season", "three weeks"),
         asks=[("pay", "At what price could the orchard buy the cider presses it hires?"),
               ("indemnify", "Whose problem is it when a fruit picker gets hurt by a press?")]),
    dict(kind="Sponsorship Agreement", a="Pinnacle Oat Drinks", b="Duskwater Rowing League",
         short=("Pinnacle Oat", "Duskwater"), roles=("Sponsor", "League"),
         subject="the spring regatta", signed="October 2, 2020", terminate=("sixty days",
         "ten days", "a doping scandal touches the league's officers"), assign=("Sponsor",
         "may pass its rights to a sister brand", "the brand does not sell alcohol or tobacco"),
         indemnify=("League", "accidents to spectators along the river"),
         law=("the Commonwealth of Virginia", "the courts of Richmond"),
         secrecy=("eighteen months", "the amount of prize money"),
         cap=("the sponsorship fee for one season", "injury to athletes"), rival=("League",
         "take money from any other maker of drinks", "for three regattas"),
         pay=("two weeks before each race", "interest of half a percent per week",
         "a bonus of 25,000 dollars if the final is televised"), renew=("three seasons",
         "two seasons", "five months"),
         asks=[("terminate", "Can the oat drink firm walk away after a doping scandal?"),
               ("pay", "Does showing the regatta final on TV earn the rowers extra?")]),
    dict(kind="Non-Disclosure Agreement", a="Haberdine Optics", b="Kestrelmark Ventures",
         short=("Haberdine", "Kestrelmark"), roles=("Discloser", "Recipient"),
         subject="plans for a bending telescope lens", signed="January 5, 2023",
         terminate=("fifteen days", "two days", "talks about an investment break down"),
         assign=("Recipient", "may not hand the plans to a portfolio company",
         "the Discloser adds that company by letter"), indemnify=("Recipient",
         "loss caused by a leak through its advisers"), law=("the State of California",
         "the federal court in San Jose"), secrecy=("six years",
         "ideas worked out by staff who never saw the plans"), cap=("half a million dollars",
         "deliberate disclosure"), rival=("Recipient",
         "invest in another maker of bending lenses", "for one year"), renew=("two years",
         "six months", "ten days"),
         asks=[("secrecy", "Are ideas that the investor's staff had on their own covered by the "
                "lens secrecy deal?"),
               ("rival", "May Kestrelmark put money in another lens company?")]),
    dict(kind="Asset Purchase Agreement", a="Rudderstone Ceramics", b="Alba Hearth Holdings",
         short=("Rudderstone", "Alba Hearth"), roles=("Seller", "Purchaser"),
         subject="a tile works at Penny Bridge", signed="February 28, 2017", terminate=("ten days",
         "five days", "closing has not happened by the end of June"), assign=("Purchaser",
         "may name a subsidiary to take title", "it guarantees the subsidiary's debts"),
         indemnify=("Seller", "clean-up of lead found in the kiln yard"),
         law=("the State of Delaware", "the Court of Chancery"), secrecy=("two years",
         "statements required by a stock exchange"), cap=("twenty percent of the purchase price",
         "title to the land"), rival=("Seller", "make glazed tiles in the same state",
         "for four years after closing"), pay=("on the day of closing",
         "default interest of seven percent", "an escrow of 600,000 dollars held for a year"),
         renew=("ninety days", "thirty days", "one week"),
         asks=[("indemnify", "Who must deal with lead in the soil of the tile works?"),
               ("pay", "How much of the tile factory's price sits in escrow?")]),
    dict(kind="Consulting Agreement", a="Merle Abacus Partners", b="City of Quenby Falls",
         short=("Merle Abacus", "Quenby Falls"), roles=("Consultant", "City"),
         subject="a study of bus routes", signed="March 15, 2021", terminate=("seven days",
         "three days", "the council votes to end the study"), assign=("Consultant",
         "may replace a named analyst", "the new one has equal experience"),
         indemnify=("Consultant", "errors in the traffic model"), law=("the State of Ohio",
         "non-binding mediation and then the court of common pleas"), secrecy=("one year",
         "anything open under the public records act"),
         cap=("the fees received, namely 120,000 dollars", "gross negligence"),
         rival=("Consultant", "advise a bus company that bids for the routes",
         "until contracts are awarded"), pay=("within thirty days of an approved invoice",
         "a written reminder, without interest", "travel costs at cost price"),
         renew=("nine months", "three months", "two weeks"),
         asks=[("rival", "Can the bus study team also work for a bidder?"),
               ("secrecy", "Does the open records act limit what the bus consultants must hide?")]),
    dict(kind="Mineral Royalty Deed", a="Three Finch Ranch", b="Corvid Lithium Corp.",
         short=("Three Finch", "Corvid"), roles=("Grantor", "Miner"),
         subject="brine under the salt flats", signed="May 20, 2022",
         terminate=("one hundred and twenty days", "ninety days",
         "no brine is pumped for five years"), assign=("Miner",
         "may transfer the deed together with the mine", "a copy is filed at the county office"),
         indemnify=("Miner", "sinking ground and spoiled wells"), law=("the State of Nevada",
         "the district court of Esmeralda County"), secrecy=("five years",
         "assays published under securities rules"), cap=("royalties of the previous two years",
         "restoring the surface"), rival=("Miner",
         "peg claims within ten miles without sharing them", "for twelve years"),
         pay=("within twenty-five days of the end of each quarter",
         "interest of twelve percent a year", "a minimum royalty of 50,000 dollars"),
         renew=("thirty years", "ten years", "one year"),
         asks=[("indemnify", "If pumping brine ruins the ranch wells, who compensates whom?"),
               ("terminate", "What if the lithium firm leaves the flats idle for years?")]),
    dict(kind="Agency Agreement", a="Pomfret Sails", b="Ignacy Bellweather", short=("Pomfret",
         "Bellweather"), roles=("Principal", "Agent"), subject="orders for racing sails",
         signed="April 4, 2010", terminate=("three months", "thirty days",
         "the Agent takes a secret commission"), assign=("Agent",
         "may appoint sub-agents on the Baltic coast", "their pay comes from his own"),
         indemnify=("Principal", "costs met by the Agent in obeying instructions"),
         law=("Denmark", "the Maritime and Commercial Court in Copenhagen"), secrecy=("two years",
         "customer names printed in race programs"), cap=("commission earned in the last year",
         "secret profits"), rival=("Agent", "show the sails of another loft at boat fairs",
         "for one year in the Baltic ports"), pay=("by the end of the month after delivery",
         "interest of seven percent a year", "commission of nine percent"), renew=("two years",
         "an open-ended period", "two months"),
         asks=[("pay", "What percentage does Bellweather earn on each racing sail?"),
               ("terminate", "What becomes of the sail agent who pockets a hidden commission?")]),
    dict(kind="Cloud Hosting Agreement", a="Nimbus Orchard Hosting", b="Penny Lantern Games",
         short=("Nimbus Orchard", "Penny Lantern"), roles=("Host", "Customer"),
         subject="servers for an online chess arena", signed="July 13, 2020",
         terminate=("thirty days", "five days", "uptime drops below ninety-eight percent twice"),
         assign=("Host", "may move to a new data center in the same country",
         "players notice no break longer than an hour"), indemnify=("Customer",
         "unlawful posts made by players"), law=("the State of Texas",
         "a judge alone in Travis County, with no jury"), secrecy=("three years",
         "traffic totals"), cap=("fees paid in the three months before the claim",
         "loss of player data"), rival=("Host", "run a chess site of its own",
         "for the life of the account"), pay=("by the tenth of the month",
         "suspension after twenty days", "a discount of twelve percent for annual prepayment"),
         renew=("twelve months", "twelve months", "thirty days"),
         asks=[("law", "Did the chess site owners give up a jury trial?"),
               ("terminate", "How bad must server outages get before the chess arena may leave?")]),
    dict(kind="Publishing Agreement", a="Gorse and Heather Books", b="Leocadia Finch-Umber",
         short=("Gorse and Heather", "Finch-Umber"), roles=("Publisher", "Author"),
         subject="a history of lighthouses", signed="September 26, 2016", terminate=("sixty days",
         "thirty days", "the book goes out of print"), assign=("Publisher",
         "may sell paperback rights to another house",
         "the Author receives half of the proceeds"), indemnify=("Author",
         "claims of libel or plagiarism"), law=("Scotland", "the Court of Session"),
         secrecy=("one year", "sales figures shared with agents"),
         cap=("the advance of 18,000 pounds", "libel"), rival=("Author",
         "write another book on lighthouses", "for three years"),
         pay=("within ninety days of the end of June and of December",
         "interest of four percent a year", "royalties rising from ten to fifteen percent"),
         renew=("two editions", "one further edition", "six months"),
         asks=[("indemnify", "If someone calls the lighthouse book libellous, who takes the hit?"),
               ("terminate", "Can the lighthouse writer get her rights back when copies run "
                "out?")]),
    dict(kind="Waste Collection Agreement", a="Tern Island Recycling", b="Borough of Eelgrass",
         short=("Tern Island", "Eelgrass"), roles=("Collector", "Borough"),
         subject="food scraps and garden waste", signed="July 1, 2014",
         terminate=("one hundred and twenty days", "eight days",
         "two rounds are missed in the same week"), assign=("Collector",
         "may not assign unless the borough council votes for it", "the vote is held in public"),
         indemnify=("Collector", "damage to parked cars and curbs"), law=("the State of Maine",
         "the superior court in Rockland"), secrecy=("one year", "weights reported to the state"),
         cap=("the yearly contract sum", "pollution of water"), rival=("Borough",
         "send kitchen waste to another plant", "for six years"),
         pay=("within thirty days of invoice", "interest of three percent a year",
         "a fuel surcharge that moves with diesel"), renew=("six years", "three years",
         "ten months"),
         asks=[("pay", "Do diesel prices change what Eelgrass is billed?"),
               ("indemnify", "Who settles up when a bin lorry dents a parked car?")]),
    dict(kind="Research Collaboration Agreement", a="Sable Point Institute", b="Harrowgold Seeds",
         short=("Sable Point", "Harrowgold"), roles=("Institute", "Company"),
         subject="drought-proof barley", signed="November 18, 2018", terminate=("ninety days",
         "forty days", "the lead scientist moves away"), assign=("Institute",
         "may license results to farmers in poor countries",
         "the seed is not sold back into Europe"), indemnify=("Company",
         "crop failure on trial farms"), law=("Switzerland",
         "arbitration under the Swiss Rules in Geneva"), secrecy=("four years",
         "theses of students after a delay of ninety days"), cap=("one hundred thousand francs",
         "misuse of genetic material"), rival=("Institute", "breed barley for another seed house",
         "for two years"), pay=("within thirty days of each milestone",
         "interest of five percent a year", "patent costs shared equally"), renew=("four years",
         "two years", "six months"),
         asks=[("secrecy", "How long must a student wait to publish a thesis on the barley?"),
               ("pay", "How are patent bills for the barley split?")]),
]
STATUTES = [
    dict(name="Harbor Pilots Licensing Act", agency="State Board of Pilots",
         purpose="to keep tidal channels safe by requiring trained guides on large ships",
         terms="'large ship' means a vessel longer than sixty meters, and 'guided passage' means "
         "movement under the orders of a pilot",
         duty="the master of a large ship shall take a pilot on board before crossing the bar",
         exempt="naval vessels, ferries on a daily route and ships in distress",
         penalty="a fine of up to 20,000 dollars, and detention of the ship until it is paid",
         suit="an owner whose property is damaged may recover twice the cost of repair",
         limit="two years after the passage", effect="January 1, 2005",
         asks=[("exempt", "Does a daily car ferry need a local guide to enter port?"),
               ("duty", "Must a big freighter take someone aboard before crossing the bar?")]),
    dict(name="Roadside Fruit Stand Act", agency="Department of Agriculture",
         purpose="to let growers sell at the farm gate without the burdens of a shop",
         terms="'stand' means a structure under twenty square meters, and 'grower' means a person "
         "who raised at least half of the produce",
         duty="a grower shall display the place of harvest and the price by weight",
         exempt="honey, eggs sold by the dozen and sales worth less than 1,000 dollars a year",
         penalty="a written warning at first and then 150 dollars for each day of sale",
         suit="a buyer misled about origin may claim the price paid and 50 dollars",
         limit="ninety days from the sale", effect="May 1, 2011",
         asks=[("exempt", "I make a few hundred bucks selling eggs by the road; do the rules "
                "apply?"),
               ("duty", "What has to be written on the sign at a farm gate?")]),
    dict(name="Quiet Nights Act", agency="Office of Noise Control",
         purpose="to protect sleep in towns against amplified sound and engines",
         terms="'night' means the hours from ten to six, and 'amplified sound' means sound made "
         "louder by electric means",
         duty="an occupier shall keep amplified sound below forty decibels at the nearest window",
         exempt="snow plows, emergency generators and three festivals a year",
         penalty="a penalty of 250 dollars, doubled for each repeat within twelve months",
         suit="a neighbor may ask the housing court for an order and costs, but not damages",
         limit="thirty days after the disturbance", effect="June 15, 2008",
         asks=[("suit", "Can I get money from the people whose parties keep me awake?"),
               ("duty", "How loud may the music next door be after ten?")]),
    dict(name="Genetic Keepsakes Act", agency="Health Data Commissioner",
         purpose="to give families control over samples kept by laboratories after a test",
         terms="'sample' means blood, saliva or tissue, and 'keeper' means a laboratory that "
         "holds one for more than ninety days",
         duty="a keeper shall destroy or return a sample within thirty days of a request",
         exempt="samples held for a criminal case or for a blood bank",
         penalty="a civil penalty of 5,000 dollars per sample",
         suit="the donor or the donor's child may sue for 2,000 dollars without proof of loss",
         limit="three years from discovery", effect="October 1, 2017",
         asks=[("duty", "How quickly must the lab give my saliva back when I ask?"),
               ("suit", "Do I have to show I lost something to win against the lab?")]),
    dict(name="Fair Tips Act", agency="Wage and Hour Bureau",
         purpose="to make sure that gratuities reach the staff who earned them",
         terms="'tip' means money left above the bill, and 'pool' means a shared fund of tips",
         duty="an employer shall pay out every tip by the next payday and keep a daily record",
         exempt="service charges printed on the menu and private clubs with fewer than ten staff",
         penalty="a fine equal to three times the sum withheld",
         suit="a worker may recover unpaid tips, an equal sum in damages and lawyers' fees",
         limit="four years from the payday", effect="July 1, 2019",
         asks=[("suit", "What can a waiter win if the boss pocketed his gratuities?"),
               ("exempt", "Is the service charge on the menu treated as a gratuity?")]),
    dict(name="Bridge Inspection Act", agency="Department of Transportation",
         purpose="to find decay in public spans before it threatens travelers",
         terms="'span' means a bridge over six meters long, and 'critical' means rated below "
         "four on the scale of nine",
         duty="a county shall examine every span each twenty-four months and publish the rating",
         exempt="footbridges, private crossings and spans closed to traffic",
         penalty="loss of one tenth of the county's road grant",
         suit="no person may sue a county for a late examination, though an injured traveller "
         "keeps any common law claim",
         limit="one hundred and eighty days of the injury", effect="April 1, 1999",
         asks=[("duty", "How often do local governments have to check road crossings?"),
               ("penalty", "What does a county stand to lose if it skips the check-ups?")]),
    dict(name="Pawned Instruments Act", agency="Division of Consumer Credit",
         purpose="to help musicians to redeem the tools of their living",
         terms="'instrument' means anything played for pay, and 'ticket' means the receipt for a "
         "pledge",
         duty="a pawnbroker shall hold an instrument for ninety days and send a reminder before "
         "sale",
         exempt="instruments worth less than 100 dollars and those reported stolen",
         penalty="suspension of the license for up to six months",
         suit="an owner whose instrument was sold too soon may recover its replacement value",
         limit="one year from the sale", effect="March 1, 2013",
         asks=[("duty", "How long before the shop can sell the trumpet I left for a loan?"),
               ("suit", "My pawned cello went to a buyer early; what am I owed?")]),
    dict(name="Remote Hearings Act", agency="Judicial Council",
         purpose="to let parties appear by video where justice does not suffer",
         terms="'remote' means by live picture and sound, and 'party' includes a witness",
         duty="a court shall allow a remote appearance on request made five days ahead",
         exempt="jury trials, contempt and hearings on the custody of a child",
         penalty="sanctions for recording, up to 1,000 dollars",
         suit="a party refused without reasons may seek immediate review by a higher court",
         limit="ten days from the refusal", effect="September 1, 2021",
         asks=[("exempt", "Can a custody case be heard over video?"),
               ("duty", "How far in advance do I ask to join court from home?")]),
    dict(name="Orphan Wells Act", agency="Oil and Gas Commission",
         purpose="to pay for the plugging of wells whose owners have vanished",
         terms="'orphan well' means a hole without a solvent owner, and 'plugging' means sealing "
         "with cement to the surface",
         duty="a driller shall post a bond of 30,000 dollars for each hole before work starts",
         exempt="water wells and holes less than fifteen meters deep",
         penalty="forfeiture of the bond and a ban on new permits for five years",
         suit="a surface owner may plug the hole and charge the fund at cost",
         limit="six years from the last production", effect="January 1, 2016",
         asks=[("duty", "How much security is put down before boring for oil?"),
               ("suit", "Can I seal the abandoned hole on my land and get paid back?")]),
    dict(name="Student Athlete Image Act", agency="College Sports Ombudsman",
         purpose="to allow players to earn from their own names and faces",
         terms="'image' means name, likeness or voice, and 'booster' means a donor of over 500 "
         "dollars",
         duty="a college shall not take away a scholarship because a player signs a sponsor",
         exempt="deals with betting firms and use of the college crest",
         penalty="return of the season's gate money",
         suit="a player may obtain an order restoring the scholarship within fourteen days",
         limit="one season after the loss", effect="August 1, 2022",
         asks=[("duty", "Can my university drop my funding since I did a shoe ad?"),
               ("exempt", "Is a quarterback free to promote a gambling site?")]),
    dict(name="Bee Forage Act", agency="Department of Agriculture",
         purpose="to save flowering strips along roads for pollinating insects",
         terms="'strip' means the verge from curb to fence, and 'bloom' means the months from May "
         "to August",
         duty="a road authority shall not mow more than half of a strip during bloom",
         exempt="bends, junctions and places within ten meters of a sign",
         penalty="replanting at the authority's expense",
         suit="a registered beekeeper may ask a judge to stop the mowing",
         limit="seven days from the cutting", effect="February 1, 2020",
         asks=[("duty", "Is the county allowed to cut all the roadside flowers in summer?"),
               ("exempt", "Where along the highway is mowing always fine?")]),
    dict(name="Rental Deposit Act", agency="Tenancy Registrar",
         purpose="to stop quarrels over money held against damage to a home",
         terms="'deposit' means money held as security, and 'wear' means the marks of ordinary "
         "life",
         duty="a landlord shall return the deposit with a list of deductions in twenty-one days",
         exempt="hotels, student halls and lodgings in the owner's own home",
         penalty="a fine of one month's rent for a missing list",
         suit="a tenant may claim three times any sum kept in bad faith",
         limit="two years from moving out", effect="November 1, 2006",
         asks=[("duty", "When should I get my security money back after I leave the flat?"),
               ("suit", "How much can a renter claim from an owner who kept the money "
                "dishonestly?")]),
    dict(name="Algorithmic Pricing Act", agency="Office of Fair Markets",
         purpose="to prevent rivals from fixing prices through shared software",
         terms="'pricing tool' means a program that recommends prices, and 'shared' means used by "
         "two or more rivals",
         duty="a seller shall not feed secret sales figures to a shared pricing tool",
         exempt="tools that use only public prices and sellers with fewer than twenty staff",
         penalty="a fine of four percent of turnover",
         suit="a buyer may recover treble the overcharge, alone or as a class",
         limit="five years from the purchase", effect="January 1, 2024",
         asks=[("duty", "Can hotels hand their private booking numbers to the same "
                "rate-setting program?"),
               ("suit", "What can shoppers recover after rivals let one program set prices?")]),
    dict(name="Ice Road Safety Act", agency="Northern Highways Office",
         purpose="to guard drivers who cross frozen lakes in winter",
         terms="'ice road' means a marked way over frozen water, and 'load' means the weight of "
         "truck and cargo",
         duty="an operator shall drill and measure the ice every third day and post the result",
         exempt="dog sleds, snowmobiles and private fishing tracks",
         penalty="closure of the way and a fine of 900 dollars for each truck let through",
         suit="the family of a driver who drowned may claim without proof of negligence",
         limit="three years from the accident", effect="December 1, 2003",
         asks=[("exempt", "Do the frozen lake rules touch snowmobiles?"),
               ("duty", "How often must the thickness of the crossing be tested?")]),
    dict(name="Service Animal Transport Act", agency="Passenger Rights Office",
         purpose="to open buses, trains and taxis to trained helper animals",
         terms="'service animal' means a dog or miniature horse trained for a task, and 'carrier' "
         "includes a ride-hailing driver",
         duty="a carrier shall seat the animal beside its handler without extra fare",
         exempt="motorcycles, sleeping cars and animals that are out of control",
         penalty="600 dollars for the first refusal and loss of the permit after the third",
         suit="a rider who was turned away may recover 1,500 dollars and an apology in writing",
         limit="one year from the refusal", effect="June 1, 2014",
         asks=[("duty", "Can a taxi charge more because my guide dog comes along?"),
               ("penalty", "What happens to a cab driver who keeps refusing helper dogs?")]),
    dict(name="Heirloom Seeds Act", agency="Seed Registrar",
         purpose="to keep old varieties of crops in gardens and on the market",
         terms="'heirloom' means a variety grown for fifty years, and 'swap' means exchange "
         "without money",
         duty="a dealer shall label each packet with the year and the county of origin",
         exempt="swaps between neighbors and school gardens",
         penalty="seizure of unlabelled stock and 80 dollars per packet after a warning",
         suit="a grower sold the wrong variety may recover the value of the lost harvest",
         limit="eighteen months from planting", effect="January 1, 2010",
         asks=[("exempt", "Can I trade old tomato seeds with the folks next door freely?"),
               ("suit", "The packet held the wrong bean and my crop failed; what can I "
                "claim?")]),
]
# Frames. A field in braces is filled from the entity's row; a capital first letter capitalises it.
# An aspect's passage answers its queries (score 2); any other passage of the same entity whose
# frame holds the same field answers them as well (score 1).
CASE_PASSAGES = {
    "facts": [
        "The dispute concerned {topic}. {facts} Those events were not contested when the {court} "
        "took up the matter, and the record contains photographs, letters and the sworn account of "
        "everyone who was present.",
        "{facts} From this episode grew litigation that lasted for years "
        "and that lawyers in the field of {area} still mention. Both sides agreed on the "
        "chronology and quarreled only over its legal meaning.",
        "What follows is taken from the agreed statement. {facts} Nobody has "
        "since departed from that statement, though counsel disputed what it meant.",
        "Few disputes in the law of {area} begin so oddly. {facts} Counsel later called it a story "
        "that no examiner would dare to invent.",
        "Background. {facts} Everyone concerned later told the story under oath, and the accounts "
        "agreed in all essentials, although small details were never settled.",
        "As the opinion tells it, the matter arose from {topic}. {facts} The court set out these "
        "circumstances at length, because so much turned on their order.",
        "{facts} Witnesses differed on small points such as the hour and the weather, but the "
        "findings were clear on everything that mattered.",
        "According to the pleadings, the trouble started as follows. {facts} Within weeks both "
        "sides had engaged counsel, and the incident reached the local newspapers."],
    "history": [
        "{history} In {year} the case came before the {court}, which received briefs from three "
        "friends of the court and sat for a single morning.",
        "The route of the case was not a straight one. {history} Only then did the {court} have to "
        "deal with {topic}.",
        "Earlier proceedings. {history} The record was complete by the end of {year}, and no "
        "further evidence was admitted after that date.",
        "Before the {court} spoke, others had spoken. {history} Each side preserved its "
        "objections, and no point was raised for the first time at the last stage.",
        "{history} Along the way two motions were withdrawn, and a settlement conference over "
        "{topic} broke down after an hour.",
        "Docket entries show how the file moved. {history} The parties then agreed to put a single "
        "point of {area} to the {court}.",
        "How did a quarrel over {topic} get this far? {history} Neither side asked for a "
        "rehearing."],
    "question": [
        "The point on which argument was heard is whether {question}. It arises here out of "
        "{topic}, and earlier decisions on {area} had pointed in different directions.",
        "In this case of {year} the {court} was asked whether {question}. Counsel on both sides "
        "accepted that no precedent settled the point and that the text of the law was open.",
        "The issue presented is whether {question}. A second issue, on costs, was dropped before "
        "the hearing. The case is taught in courses on {area} because the issue is so narrow.",
        "One issue only was certified. It was whether {question}. The {court} declined to discuss "
        "the weight of the evidence, which the parties had also tried to bring up.",
        "Lawyers in the field of {area} had long wondered whether {question}. The dispute over "
        "{topic} finally put that doubt before the {court}.",
        "Stripped of detail, the controversy asks whether {question}. The brief called this a pure "
        "matter of law, to be reviewed afresh, and the reply brief did not disagree."],
    "holding": [
        "{judge}, writing for the {court}, ruled for {winner}. The opinion lays down that "
        "{holding}. It leaves open how the rule would apply to facts unlike those of {topic}.",
        "Held: {holding}. {judge} announced the judgment in {year}, and {winner} prevailed. The "
        "rule has been followed since in cases on {area}.",
        "The answer given was plain. {Holding}. With those words {judge} decided the case in favor "
        "of {winner} and declined to go further than the record required.",
        "The {court} sided with {winner}. In the words of {judge}, {holding}. Anything said beyond "
        "that sentence was expressly marked as comment and not as law.",
        "Asked whether {question}, the {court} found for {winner}. It concluded that {holding}. "
        "{judge} delivered the opinion, and the syllabus was printed in {year}.",
        "{Winner} won. The rule drawn from the dispute over {topic} is that {holding}. {judge} "
        "stated it twice, once at the opening of the opinion and once at its end.",
        "By its decision of {year} the {court} settled a point of {area}: {holding}. The result, "
        "as {judge} noted, was a victory for {winner}."],
    "reasons": [
        "{judge} gave two grounds. {reasons} Older cases on {area} were distinguished one by one, "
        "since none of them had dealt with {topic}.",
        "Why did the {court} come out as it did? {reasons} The opinion adds that other states have "
        "followed the same path without difficulty.",
        "{reasons} So ran the argument of {judge}, who preferred it to a survey of scholarly "
        "writing and dealt with the contrary authorities in a footnote.",
        "The analysis begins with first principles of {area}. {reasons} On that footing there was "
        "no need to reach the remaining points, and they were left for another day.",
        "At the heart of the opinion stands a practical thought. {reasons} {judge} regarded the "
        "matter of {topic} as a simple case once it was seen in that light.",
        "{reasons} The opinion of {judge} quotes the trial transcript in support and remarks that "
        "a contrary view would be hard to explain to an ordinary citizen.",
        "Two strands of thought run through the majority opinion. {reasons} Either would have been "
        "enough, and together they left little room for doubt."],
    "dissent": [
        "{dissenter} dissented. The separate opinion complains that {dissent}. It is short, and "
        "it does not question the findings about {topic}.",
        "Not every member of the bench agreed. In the view of {dissenter}, {dissent}. Two law "
        "reviews later took up that criticism.",
        "A separate opinion by {dissenter} would have gone the other way, on the ground that "
        "{dissent}. It closes with an appeal to the legislature to look again at {area}.",
        "{dissenter} could not join the rest. The protest was that {dissent}. The author would "
        "not have said that {holding}.",
        "Writing alone, {dissenter} answered the majority in four pages. {Dissent}. The tone is "
        "courteous, and the author thanks counsel for their help with a hard matter of {area}.",
        "The ruling over {topic} was not unanimous. {dissenter} took the contrary position that "
        "{dissent}, and warned that more suits would follow."],
    "remedy": [
        "In the result {remedy}. The clerk issued the mandate three weeks later, and nothing more "
        "was heard of the dispute over {topic}.",
        "It was ordered as follows: {remedy}. No petition for rehearing was filed, and the file "
        "was closed in the year after the ruling.",
        "As to relief, the order was precise. {Remedy}. Requests that went beyond this were "
        "refused without discussion, and the {court} kept no jurisdiction over the parties.",
        "{Remedy}. That is how the litigation about {topic} ended. The order took effect at once, "
        "because neither side asked for a stay.",
        "The last page of the opinion states what was to happen next. {Remedy}. Practitioners in "
        "the field of {area} noted how carefully the relief was limited.",
        "By order of the {court}, {remedy}. The parties were told to submit a form of judgment "
        "within fourteen days, and they did so."],
    "argument": [
        "{Loser} saw things otherwise and submitted that {argument}. The brief devoted thirty "
        "pages to this and built every chapter around it.",
        "For the losing side it was urged that {argument}. Counsel pressed the point at the "
        "hearing before the {court}, with charts and an expert on {area}.",
        "The contention of {loser} deserves mention. It was said that {argument}. Several trade "
        "groups filed briefs in support.",
        "{Loser} argued that {argument}. The bench put many questions about this, and one of "
        "the judges asked for examples from ordinary life.",
        "For the side that lost it was submitted that {argument}. Counsel added that the dispute "
        "over {topic} ought to be seen as a whole and not in slices.",
        "Oral argument came back again and again to one theme. {Loser} insisted that {argument}. "
        "The transcript runs to ninety pages."],
}
CASE_QUERIES = {
    "facts": ["What happened in {case}?", "Tell me the story behind {case}.",
              "What were the events that led to {case}?", "How did {case} start?",
              "What is the factual background of {case}?",
              "Who did what to whom before anyone sued in {case}?",
              "Which incident gave rise to {case}?", "Describe the circumstances of {case}."],
    "history": ["How did {case} travel through the lower courts?",
                "What did the tribunals below decide in {case}?",
                "Give the procedural history of {case}.",
                "Who had ruled on {case} before the final decision?",
                "At what stage were things when {case} got to the deciding bench?",
                "Was there a trial in {case}, and how did it come out?",
                "Through which earlier steps did {case} pass?",
                "What happened to {case} prior to the last decision?"],
    "question": ["What legal issue was presented in {case}?",
                 "Which question of law had to be answered in {case}?",
                 "What were the judges asked to decide in {case}?",
                 "What was at stake legally in {case}?",
                 "On which point was {case} brought up for review?",
                 "Frame the issue in {case} in one sentence.",
                 "What problem did lawyers want resolved through {case}?",
                 "What doubt in the law did {case} raise?"],
    "holding": ["What did the court hold in {case}?", "What rule comes from {case}?",
                "What is the takeaway from {case}?", "How was {case} decided?",
                "Which principle does {case} stand for?",
                "What precedent was set by {case}?", "What law did {case} make?",
                "What conclusion did the bench reach in {case}?"],
    "reasons": ["Why did the judges rule as they did in {case}?",
                "What was the rationale of {case}?",
                "How did the majority justify the outcome of {case}?",
                "On what grounds does the decision in {case} rest?",
                "What logic persuaded the majority in {case}?",
                "Explain the thinking behind the result in {case}.",
                "Which considerations carried the day in {case}?",
                "What made the winning view convincing in {case}?"],
    "dissent": ["Did any judge disagree in {case}, and why?",
                "What objection did the minority raise in {case}?",
                "Who refused to go along with the others in {case}?",
                "What was the losing vote's criticism in {case}?",
                "Summarize the dissent in {case}.",
                "How did {dissenter} view {case}?",
                "Why did {dissenter} break ranks in {case}?",
                "What would {dissenter} have said instead in {case}?"],
    "remedy": ["What relief was ordered in {case}?", "What was the final outcome for the parties "
               "in {case}?", "Did anyone have to pay or hand over something after {case}?",
               "What was done with the judgment below in {case}?",
               "What order ended {case}?", "How was {case} disposed of?",
               "What did the winner actually get out of {case}?",
               "What practical result followed from {case}?"],
    "argument": ["What did the losing side contend in {case}?",
                 "Which defense or theory failed in {case}?",
                 "What was the unsuccessful party's position in {case}?",
                 "How did counsel for the loser try to persuade the bench in {case}?",
                 "What was said for the side that lost {case}?",
                 "Which line of argument was rejected in {case}?",
                 "What did the defeated party claim in {case}?",
                 "What excuse or objection was offered, in vain, in {case}?"],
    "winner": ["Who won {case}?", "In whose favor was {case} decided?",
               "Which side came out on top in {case}?", "Who prevailed in {case}?",
            "Who lost and who won in {case}?",
            "Which party left the court happy after {case}?"],
    "judge": ["Who wrote the majority opinion in {case}?", "Which judge spoke for the court in "
              "{case}?", "Who is the author of the decision in {case}?",
              "Who delivered the opinion in {case}?",
            "Whose opinion decided {case}?",
            "Who penned the ruling in {case}?"],
}
CONTRACT_PASSAGES = {
    "terminate": [
        "Either party may bring this Agreement to an end by giving {notice} written notice. If a "
        "party commits a material breach and does not put it right within {cure} of being told, "
        "the other may end the Agreement at once. The same right arises if {trigger}.",
        "Cancellation. The {A} or the {B} may terminate at any time on {notice} notice. Where "
        "{trigger}, termination takes effect on delivery of the notice. A party in default has "
        "{cure} in which to cure.",
        "Without giving any reason, a party may withdraw upon {notice} notice sent by registered "
        "post. Should the {B} or the {A} fail in a material duty, {cure} must be allowed for cure "
        "before withdrawal for cause. Cause also exists if {trigger}.",
        "This Agreement about {subject} ends early in three cases: on {notice} notice by either "
        "side; on a breach left unremedied for {cure}; and if {trigger}. Sums already earned stay "
        "payable, and clauses meant to survive do so.",
        "If {trigger}, the party not at fault may cancel forthwith. In all other cases of default "
        "{cure} must first be allowed for cure. Cancellation without cause needs {notice} notice "
        "in writing to the address on the first page.",
        "Silence ends nothing: to leave, a party must give {notice} notice, or "
        "must wait {cure} after a written complaint of breach has gone unanswered. An exception "
        "is made if {trigger}, for then this Agreement may be ended on the spot."],
    "assign": [
        "Transfer. The {assignor} {assign}, {unless} {condition}. Any purported transfer in "
        "breach of this clause is void. This Agreement binds permitted successors of both parties.",
        "Rights and duties under this Agreement are personal to the parties, save that the "
        "{assignor} {assign}, {unless} {condition}. A transfer made in any other way has no "
        "effect against the {A} or the {B}.",
        "The {assignor} {assign}, {unless} {condition}. A change in the ownership of shares does "
        "not of itself count as a transfer. No novation is implied by conduct or by acceptance of "
        "performance from a third person.",
        "With respect to {subject}, the {assignor} {assign}, {unless} {condition}. The original "
        "party remains bound until the transferee has confirmed in writing that it takes over "
        "every duty.",
        "No interest in this Agreement passes to a third party except as this clause allows. The "
        "{assignor} {assign}, {unless} {condition}. Merger by operation of law is treated in the "
        "same way as a voluntary transfer.",
        "Who performs matters to both sides. For that reason the {assignor} {assign}, {unless} "
        "{condition}. The {A} and the {B} may each charge their claims for money in favor of a "
        "lender, but the lender gains no right to perform."],
    "indemnify": [
        "Outsiders. The {indemnitor} shall defend, indemnify and hold harmless the {indemnitee} "
        "against {risk}. Prompt notice of each claim is required, and no settlement may be made "
        "without consent, which shall not be withheld unreasonably.",
        "Losses arising from {risk} fall on the {indemnitor}, which shall reimburse the "
        "{indemnitee} for judgments, settlements and reasonable legal fees. The {indemnitee} shall "
        "cooperate in the defense at the expense of the other side.",
        "If a third party makes a claim in connection with {subject}, and it has to do with "
        "{risk}, the {indemnitor} shall take over the defense and keep the {indemnitee} free of "
        "cost. This duty outlives the end of the Agreement by three years.",
        "The {indemnitor} bears the burden of {risk} and shall make good any resulting loss of "
        "the {indemnitee}, its officers and its staff. Fault on the part of the {indemnitee} "
        "reduces the sum in proportion.",
        "Should the {indemnitee} be exposed to liability by reason of {risk}, it may call upon "
        "the {indemnitor} to answer in its place. The call shall be made within twenty days of "
        "the first letter of claim.",
        "As between the parties, responsibility for {risk} lies with the {indemnitor}, whoever is "
        "sued first. The {indemnitee} passes on each claim within five working days, and receives "
        "back what it has reasonably spent in meeting it."],
    "law": [
        "Choice of law. This Agreement is governed by the law of {law}, without "
        "regard to conflict of laws rules. Any controversy that cannot be settled by talks goes "
        "to {forum}.",
        "The parties choose the law of {law}. Disputes about {subject} that senior managers fail "
        "to resolve in thirty days shall be taken to {forum}. The convention on the international "
        "sale of goods is excluded.",
        "All differences between the {A} and the {B} go to {forum}. The validity, meaning and "
        "performance of this Agreement are determined under the law of {law}. Urgent injunctions "
        "may be sought anywhere.",
        "Any suit, action or proceeding shall be brought before {forum}, and each party consents "
        "to that venue. The substantive law of {law} applies to the contract and to claims in "
        "tort connected with it.",
        "For the interpretation of this Agreement the law of {law} is decisive. The parties submit "
        "their disputes to {forum} and waive any objection based on an inconvenient place.",
        "This page was drawn up under the law of {law}, and that law is to be applied to it. "
        "When talks over {subject} have failed, the next step is {forum}; no party may begin "
        "anywhere else."],
    "secrecy": [
        "Secrecy. Each party shall keep the other's business information secret for "
        "{years} after it is received and shall use it only in connection with {subject}. This "
        "duty does not cover {carve}.",
        "Information marked as confidential, or plainly of that kind, may be shown only to staff "
        "and advisers who need it. The obligation lasts for {years}. An exception is made for "
        "{carve}, and for what the law compels a party to reveal.",
        "For {years} the {A} and the {B} shall not disclose what they learn of each other's "
        "affairs. The ban does not reach {carve}. Papers are returned or shredded on "
        "request, and a breach may be restrained by injunction.",
        "Neither side shall publish or pass on trade secrets that come to its knowledge in "
        "connection with {subject}. The restriction runs for {years} and leaves out {carve}. Press "
        "releases need the approval of both.",
        "Nothing in this clause applies to {carve}. All other non-public material exchanged "
        "under this Agreement is to be held in confidence for {years}, with at least the care a "
        "party gives to its own secrets.",
        "What one side tells the other in confidence stays between them for {years}. Staff who "
        "leave remain bound. The rule is lifted for {carve}, and an accidental slip must be "
        "reported within two days."],
    "cap": [
        "Cap on claims. The total liability of a party under this Agreement shall not "
        "exceed {amount}. Neither party answers for lost profits or indirect loss. These limits "
        "do not apply to {exception}.",
        "Except in the case of {exception}, no party shall owe more than {amount} in damages, "
        "whether the claim lies in contract, tort or otherwise. Consequential damages are "
        "excluded even if they were foreseeable.",
        "Damages recoverable in connection with {subject} are capped at {amount}. The cap does not "
        "protect a party in respect of {exception}. The {A} and the {B} have set the price with "
        "this allocation of risk in mind.",
        "Neither the {A} nor the {B} shall be held to pay damages above {amount}. Claims based on "
        "{exception} stand outside this ceiling. Loss of goodwill and loss of data or custom are "
        "not compensated.",
        "The ceiling on all claims taken together is {amount}. It is lifted for {exception}. The "
        "parties acknowledge that without such a ceiling the bargain would have been struck on "
        "other terms.",
        "However many claims there are, a party's debt for damages stops at {amount}. This sum "
        "is not a price for willful wrongs, and it does not limit recovery for {exception}. "
        "Interest and costs come on top."],
    "rival": [
        "Non-competition. The {bound} shall not {rival} {period}. The parties regard this "
        "restriction as no wider than is needed, and a court may narrow it where the law so "
        "requires.",
        "In return for the benefits of this Agreement, the {bound} undertakes not to {rival}. The "
        "undertaking holds {period}. Breach may be stopped by injunction without the posting of a "
        "bond.",
        "Exclusivity. The restriction in this clause applies {period}. Throughout that time the "
        "{bound} will not {rival}, whether directly or through a relative, partner or affiliate.",
        "So that the investment in {subject} is protected, the {bound} agrees not to {rival} "
        "{period}. Shares of less than two percent in a listed company are permitted.",
        "The {bound} acknowledges the legitimate interest of the {protected} and promises not to "
        "{rival} {period}. If this promise is found excessive, the remainder of the Agreement "
        "stands.",
        "{Period}, the {bound} shall not {rival}. Should that happen all the same, the "
        "{protected} may claim the profit made and need not prove a loss of its own."],
    "pay": [
        "Invoices. Sums due under this Agreement are payable {when}. The consequence of delay is "
        "{late}. The schedule of charges also provides for {extra}. Set-off is not allowed.",
        "All amounts owed for {subject} fall due {when}, in cleared funds and without deduction. "
        "A party that pays late faces {late}. Provision is further made for {extra}.",
        "The {A} and the {B} have agreed on {extra}. Ordinary charges are to be settled {when}, "
        "and in the event of delay the contract lays down {late}. Taxes are added where they "
        "apply.",
        "Money is to be paid {when}. A disputed item may be held back if the reason is stated in "
        "writing, but the rest must be paid. Lateness entails {late}. There is also {extra}.",
        "The financial terms include {extra}. Accounts are rendered electronically and are to be "
        "paid {when}. Default in payment leads to {late}, and partial payment is credited to the "
        "oldest debt.",
        "As agreed by the {A} and the {B}, bills are to be met {when}. Whoever is late must "
        "reckon with {late}. A side letter, attached as an annex, sets out {extra}."],
    "renew": [
        "Duration. This Agreement begins on {signed} and runs for {initial}. It then continues for "
        "{further}, unless a party gives notice {optout} before expiry that it does not wish to "
        "go on.",
        "The first term is {initial}. Thereafter the Agreement is extended automatically for "
        "{further}. A party that does not want the extension must say so in writing at least "
        "{optout} ahead.",
        "Dated {signed}, this Agreement about {subject} remains in force for {initial}. Extension "
        "for {further} follows without any act of the parties, except where one of them objects "
        "{optout} before the end.",
        "Unless notice against extension is received {optout} before the last day, the "
        "arrangement goes on for {further}. The initial period is {initial}, counted from "
        "{signed}. The price is reviewed at each extension.",
        "Duration: {initial}, with an option that works by silence for {further}. To prevent it, "
        "the {A} or the {B} must write {optout} in advance. Terms remain as they were unless "
        "amended by both.",
        "The parties bind themselves for {initial} from {signed}. At the end of that time they "
        "go on for {further} if neither has objected {optout} beforehand, and so on from period "
        "to period."],
}
CONTRACT_QUERIES = {
    "terminate": ["How can a party get out of {deal} early?",
                  "How much warning is needed to cancel {deal}?",
                  "What counts as grounds for ending {deal}?",
                  "How long does a defaulting side have to fix a breach of {deal}?",
                  "Under what conditions may {deal} be terminated?",
                  "Can {a} simply walk away from {deal}?",
                  "What lets {b} pull the plug on {deal}?",
                  "When is immediate cancellation of {deal} possible?"],
    "assign": ["Can {deal} be handed over to someone else?",
               "What if {a} or {b} wants another firm to take its place in {deal}?",
               "Is {deal} transferable?", "Who may assign rights under {deal}, and when?",
               "Does {deal} allow substitution of a new party?",
               "What limits are there on passing on {deal}?",
               "May outsiders step into the shoes of a party to {deal}?",
               "Which transfers are valid under {deal}?"],
    "indemnify": ["Who holds whom harmless under {deal}?",
                  "Which third-party claims must be covered under {deal}?",
                  "Who foots the bill if an outsider sues over {deal}?",
                  "What indemnity is given in {deal}?",
                  "Against which losses is one side protected by the other in {deal}?",
                  "Who has to defend lawsuits that come out of {deal}?",
                  "Which risks were shifted to one party by {deal}?",
                  "If a stranger brings a claim, who stands behind whom in {deal}?"],
    "law": ["Which law governs {deal}?", "Where would {a} and {b} fight out a quarrel?",
            "What is the forum for disputes under {deal}?",
            "Where can I sue under {deal}?", "Is there arbitration or court litigation in {deal}?",
            "Which jurisdiction did the parties to {deal} select?",
            "If {a} and {b} fall out, who decides?",
            "What country or state's rules control {deal}?"],
    "secrecy": ["How long must information stay confidential under {deal}?",
                "What may be disclosed despite the secrecy duty in {deal}?",
                "Are there exceptions to confidentiality in {deal}?",
                "For how many years do {a} and {b} have to keep quiet?",
                "What does {deal} say about private information?",
                "Can {b} tell others what it learned from {a}?",
                "When does the duty of silence in {deal} run out?",
                "What is left out of the non-disclosure clause of {deal}?"],
    "cap": ["What is the most a party can be made to pay in damages under {deal}?",
            "Is there a ceiling on liability in {deal}?",
            "Which claims escape the damages cap in {deal}?",
            "How much could {b} recover at most from {a}?",
            "Are lost profits recoverable under {deal}?",
            "What limit on responsibility did {a} and {b} agree?",
            "When does the limitation of liability in {deal} not help?",
            "What is the maximum exposure under {deal}?"],
    "rival": ["What competing activity is forbidden by {deal}?",
              "Does {deal} contain a non-compete?",
              "Is one side of {deal} barred from doing business with others?",
              "How long does the exclusivity promise in {deal} last?",
              "What has a party to {deal} promised not to do?",
              "Which restraint of trade appears in {deal}?",
              "Can {a} and {b} also deal with each other's competitors?",
              "What restrictive covenant binds a party to {deal}?"],
    "pay": ["When is money due under {deal}?", "What happens if somebody pays late under {deal}?",
            "What are the payment terms of {deal}?",
            "What is the charge for overdue bills in {deal}?",
            "By when must invoices be settled in {deal}?",
            "How and when does cash change hands between {a} and {b}?",
            "What is the penalty for tardy payment in {deal}?",
            "What else besides the price do the financial clauses of {deal} provide?"],
    "renew": ["How long does {deal} last?", "Does {deal} roll over by itself?",
              "When must I object so that {deal} is not prolonged?",
              "What is the initial term of {deal}?",
              "By how much is {deal} extended if nobody speaks up?",
              "What is the deadline for opting out of another period of {deal}?",
              "Will {a} and {b} still be bound once the first period is over?",
              "What is the duration and extension mechanism of {deal}?"],
}
STATUTE_PASSAGES = {
    "purpose": [
        "The legislature declares that the aim of this Act is {purpose}. Its provisions are to be "
        "read generously, and no section is to be construed so as to defeat that aim. Earlier "
        "local rules on the same matter are repealed.",
        "Findings. After hearings in six counties the legislature found existing rules "
        "to be scattered and weak. This Act was passed {purpose}. It may be cited by its short "
        "title.",
        "This chapter exists {purpose}. Where two readings of a section are possible, the one that "
        "better serves this end is to be preferred, even in a penal proceeding.",
        "{Purpose}: that is the object for which these sections were enacted. Committee reports "
        "may be consulted in case of doubt, but the marginal headings are no part of the law.",
        "Preamble. Many letters from the public reached the legislature before it voted. It "
        "acted {purpose}, and asked that the public be told of the new rules in plain terms.",
        "In a word, this statute was made {purpose}. It should not be turned against the people "
        "whom it is intended to serve, and it creates no duty beyond those it states."],
    "terms": [
        "Meaning of words. Here, {terms}. Words not defined here carry their ordinary meaning, "
        "and the singular includes the plural.",
        "Unless the context demands another sense, {terms}. A word defined in one form has a "
        "corresponding meaning in its other forms throughout this chapter.",
        "For the purposes of the sections that follow, {terms}. The use of 'includes' does not "
        "limit what comes before it, and examples are given for guidance only.",
        "The following expressions are used in a special sense: {terms}. In case of conflict with "
        "a general interpretation statute, this section prevails.",
        "To avoid doubt about language: {terms}. Dictionaries may be used for every other word, "
        "and a heading never changes the sense of what stands below it.",
        "A reader should know how certain words are used here, namely that {terms}. These "
        "meanings also apply to forms and rules made under this chapter."],
    "duty": [
        "Basic duty. Subject to the exceptions listed later, {duty}. It is no excuse that the "
        "person was unaware of this section or relied on the custom of the trade.",
        "{Duty}. This obligation cannot be waived by contract, and it falls on the person in "
        "charge as well as on the business itself.",
        "From the day this Act takes effect, {duty}. Records that show compliance are to be kept "
        "for three years and produced on demand during business hours.",
        "The central requirement of this chapter is as follows: {duty}. A person who employs "
        "others must see that they know of it and are given the means to comply.",
        "The legislature lays down that {duty}. Good intentions are welcome but do not take the "
        "place of doing what this sentence says.",
        "As a rule, {duty}. Where two persons share control, each answers for the whole, and "
        "neither may point to the other."],
    "exempt": [
        "Nothing in this Act applies to {exempt}. A person who relies on this section bears the "
        "burden of proving the facts that bring the case within it.",
        "Scope. The sections above do not extend to {exempt}. The list is closed and cannot "
        "be lengthened by regulation or by analogy.",
        "Outside the reach of this chapter are {exempt}. Good practice may still be expected of "
        "those concerned, but no sanction follows if they fall short of it.",
        "This Act leaves untouched {exempt}. Local authorities may not impose by ordinance what "
        "the legislature has chosen to leave free.",
        "The following stand outside the chapter: {exempt}. Whoever passes from inside this list "
        "to outside it has thirty days in which to adapt.",
        "It was thought unfair or needless to regulate everything. Accordingly there is no duty "
        "in respect of {exempt}, whatever the other sections may say."],
    "penalty": [
        "Sanctions. A breach of this Act is followed by {penalty}. In fixing the measure, regard "
        "is had to the gravity of the breach, past conduct and prompt correction.",
        "Whoever violates any section of this chapter faces {penalty}. The sanction may be "
        "contested at a hearing requested within twenty days of service.",
        "The sanction for a violation is {penalty}. Each day on which a breach goes on may be "
        "treated as a fresh one, and money collected goes to the general treasury.",
        "On proof of a breach by a preponderance of the evidence, the consequence shall be "
        "{penalty}. Honest mistake is a ground for leniency but is not a defense.",
        "A wrongdoer can expect {penalty}. The decision is made in writing and gives reasons, "
        "and it may be reviewed by a judge on the record.",
        "To give this chapter teeth, the legislature has provided for {penalty}. Repetition "
        "counts against the offender, and a full report of the breach counts in favor."],
    "suit": [
        "Private remedies. Apart from any public sanction, {suit}. The right given here is in "
        "addition to those at common law, and it cannot be signed away beforehand.",
        "{Suit}. The claim may be brought in the county where the claimant lives, and no filing "
        "fee is charged to a person of limited means.",
        "As regards civil actions under this chapter, {suit}. The court may appoint a mediator "
        "before it sets a date for trial.",
        "Persons harmed are not left to rely on officials: under this section, {suit}. Judgments "
        "are enforced in the usual way and carry interest at the legal rate.",
        "Those who suffer may go to law themselves. In particular, {suit}. Two or more claimants "
        "may join, and the loser does not pay the winner unless this section says so.",
        "The legislature did not leave enforcement to officials alone, and so {suit}. A "
        "settlement is valid only if it is in writing."],
    "limit": [
        "Time for proceedings. A claim under this Act must be started within {limit}. The period "
        "is suspended while the claimant is a minor or is misled by the other side.",
        "No action lies unless it is begun within {limit}. A letter does not stop the clock, but "
        "a complaint filed in the wrong court does.",
        "Claims not brought within {limit} are barred. Neither negotiation nor a promise to look "
        "into the matter extends that period, though a signed agreement may do so.",
        "{Limit}: within that span every proceeding under this chapter has to be filed. A judge "
        "may excuse a delay of up to ten days for good cause.",
        "Late claims are unwelcome, for memories fade. A person who wishes to proceed must do so "
        "within {limit}, counted from midnight of the day in question.",
        "The door of the courthouse stays open for a while only: {limit}. After that, the "
        "defendant may plead this section and need prove nothing else."],
    "agency": [
        "Authorities. The {agency} carries out this Act, issues forms and may adopt rules after "
        "public comment. The Act took effect on {effect}, and a report to the legislature is due "
        "every second year.",
        "Responsibility for this chapter rests with the {agency}. Its inspectors may enter "
        "business premises at reasonable hours. The first sections have been in force since "
        "{effect}.",
        "This Act came into force on {effect}. Complaints are received by the {agency}, which "
        "shall acknowledge them within ten working days and keep a public register of outcomes.",
        "Powers of inquiry, licensing and enforcement belong to the {agency}, acting through staff "
        "named for the purpose. Nothing done before {effect} falls under these sections.",
        "To the {agency} falls the daily work under this chapter, including advice to the "
        "public. Officials took up that work on {effect} with a small staff and a free telephone "
        "line.",
        "For questions and complaints the public may turn to the {agency}. The chapter has "
        "applied since {effect}, and acts completed earlier are judged under the old law."],
}
STATUTE_QUERIES = {
    "purpose": ["Why was the {name} passed?", "What is the goal of the {name}?",
                "What did lawmakers hope to achieve with the {name}?",
                "What problem is the {name} meant to solve?",
                "Which policy lies behind the {name}?", "What is the {name} for?",
            "What was the legislature trying to do in the {name}?",
            "Which aim guides the reading of the {name}?"],
    "terms": ["How does the {name} define its key words?",
              "What do the technical expressions in the {name} mean?",
              "Where are the definitions of the {name}, and what do they say?",
              "What meaning does the {name} give to its special vocabulary?",
              "Which size, status or kind of thing falls under the words used in the {name}?",
              "How is the vocabulary of the {name} to be understood?",
            "Which terms of art does the {name} explain?",
            "What counts as the thing regulated by the {name}?"],
    "duty": ["What does the {name} require people to do?",
             "What is the main obligation under the {name}?",
             "How do I comply with the {name}?", "What conduct is mandated by the {name}?",
             "Which rule must be obeyed under the {name}?",
             "What am I expected to do, or not do, because of the {name}?",
            "What is forbidden or commanded by the {name}?",
            "What is the core rule in the {name}?"],
    "exempt": ["Who or what is excluded from the {name}?", "Are there exceptions to the {name}?",
               "Which situations does the {name} not cover?",
               "Who can ignore the {name}?", "What lies beyond the scope of the {name}?",
               "Are there carve-outs in the {name}?",
            "Who is let off by the {name}?",
            "When does the {name} not bite?"],
    "penalty": ["What is the punishment for breaking the {name}?",
                "How are offenders dealt with under the {name}?",
                "What do I risk if I don't follow the {name}?",
                "Which sanctions can officials impose under the {name}?",
                "How costly is it to disobey the {name}?",
                "What consequence does an offense against the {name} have?",
            "What happens to violators of the {name}?",
            "How is disobedience of the {name} punished?"],
    "suit": ["Can a private person sue under the {name}?",
             "What can a victim recover under the {name}?",
             "Does the {name} give individuals a right of action?",
             "What civil remedy exists under the {name}?",
             "I was harmed; what can I claim by virtue of the {name}?",
             "What may injured people ask a judge for under the {name}?",
            "What do courts award to people wronged under the {name}?",
            "Besides officials, who can take action under the {name}, and for what?"],
    "limit": ["How long do I have to bring a case under the {name}?",
              "What is the statute of limitations in the {name}?",
              "When does it become too late to file under the {name}?",
              "By what deadline must a lawsuit based on the {name} be started?",
              "Does the right to go to court under the {name} expire?",
              "What time bar does the {name} contain?",
            "How quickly must proceedings under the {name} be begun?",
            "How old may a claim under the {name} be?"],
    "agency": ["Who enforces the {name}?", "Which office is in charge of the {name}?",
               "When did the {name} come into force?", "Where do I complain about a breach of the "
               "{name}?", "Which public body looks after the {name}?",
               "Since what date has the {name} applied?",
            "Who administers the {name}, and from when?",
            "Whom do I turn to about the {name}?"],
}
HEADINGS = {
    "facts": "Statement of Facts", "history": "Prior Proceedings", "question": "Issue",
    "holding": "Syllabus", "reasons": "Opinion of the Court", "dissent": "Separate Opinion",
    "remedy": "Disposition", "argument": "Arguments of Counsel",
    "terminate": "Termination", "assign": "Assignment", "indemnify": "Indemnity",
    "law": "Governing Law", "secrecy": "Confidentiality", "cap": "Limitation of Liability",
    "rival": "Restrictive Covenants", "pay": "Payment", "renew": "Term",
    "purpose": "Purpose", "terms": "Definitions", "duty": "General Rule", "exempt": "Exceptions",
    "penalty": "Penalties", "suit": "Private Actions", "limit": "Time", "agency": "Administration",
}
CASE_TEXTS = {
    "titles": ["{name} ({year})", "{name} ({year}): {heading}", "{name} ({court}, {year})"],
    "extras": [
        "The {court} released the official text in {year}, and the report runs to forty pages.",
        "It belongs to the field of {area} and is printed in most teaching materials.",
        "A short note on the case, filed under {area}, appeared in a law journal a year later.",
        "Counsel on both sides were thanked for the quality of their written work.",
        "Argument lasted a little under two hours and was open to the public.",
        "The file fills nine boxes, most of which hold exhibits.",
        "Commentators have written about it ever since, and not always kindly.",
        "A transcript is kept in the archive of the {court} and may be read on request.",
        "The caption was amended once in order to correct the spelling of a name.",
        "Readers who want the full text will find it in the volume for {year}.",
        "The court sat with its ordinary members and without substitutes.",
        "Part of the docket is sealed to protect private addresses.",
        "Bar associations have since held seminars on its lessons for lawyers.",
        "Nothing in this summary replaces the words of the official report."]}
CONTRACT_TEXTS = {
    "titles": ["{kind} between {a} and {b}", "{kind} ({a} / {b}), Section {number}",
               "{kind} between {a} and {b}: {heading}"],
    "extras": [
        "Headings are for convenience and do not affect the meaning of this clause.",
        "The {A} and the {B} have each taken legal advice on this point.",
        "If a schedule says something different, the wording of this clause prevails.",
        "Notices sent in connection with this clause count as received on the third working day.",
        "A failure to insist on this clause on one occasion is no waiver of it on another.",
        "Should any part of this clause be invalid, the rest keeps its effect.",
        "Both the {A} and the {B} treat this clause as essential to their dealings over {subject}.",
        "Changes to this clause need the signatures of the {A} and of the {B}.",
                "Capitalized terms keep their sense in the annexes, which belong to the bargain.",
        "The {A} proposed this wording, and the {B} accepted it after two rounds of comment.",
        "Where a period ends on a public holiday, the next working day takes its place.",
        "Electronic copies of this page have the same force as the signed original.",
        "This clause was negotiated between equals and is not to be read against its drafter."]}
STATUTE_TEXTS = {
    "titles": ["{name}", "{name}, Section {number}", "{name}, Section {number}: {heading}"],
    "extras": [
        "This section is to be read together with the others and takes nothing away from them.",
        "The text was last revised by a bill on technical corrections.",
        "Notes to this section are published with the code but have no binding force.",
        "References to a person include a company and a partnership.",
        "A certified copy is evidence of what the {name} provides.",
        "If any part of this section is held invalid, the remainder of the {name} stands.",
        "Local rules under the former law continue only as far as they agree with this section.",
        "Forms issued under the {name} need not follow the wording of this section.",
        "Examples in the official handbook explain this section but do not widen it.",
        "Officials shall explain this section in plain language to anyone who asks.",
        "A translation may be posted, but the English text of the {name} controls.",
        "Periods expressed in days include weekends and public holidays.",
        "This section binds the state and its subdivisions as it binds everyone else.",
        "Printed copies of the {name} are kept for inspection in every county courthouse."]}


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def possessive(noun: str) -> str:
    """'ten days' -> "ten days'", 'one year' -> "one year's"."""
    return noun + ("'" if noun.endswith("s") else "'s")


def field_names(frame: str) -> set[str]:
    """'{Holding}. So said {judge}.' -> {'holding', 'judge'}."""
    return {name[0].lower() + name[1:] for _, name, _, _ in string.Formatter().parse(frame) if name}


def fill(frame: str, fields: dict) -> str:
    """Fill {field}; {Field} is the same text with a capital first letter."""
    capitals = {upper_first(key): upper_first(value) for key, value in fields.items()
                if isinstance(value, str)}
    return frame.format(**(capitals | fields))


def contract_fields(row: dict) -> dict:
    """Name the parts of each clause as the frames do."""
    parts = {"terminate": ("notice", "cure", "trigger"),
             "assign": ("assignor", "assign", "condition"),
             "indemnify": ("indemnitor", "risk"), "law": ("law", "forum"),
             "secrecy": ("years", "carve"), "cap": ("amount", "exception"),
             "rival": ("bound", "rival", "period"), "pay": ("when", "late", "extra"),
             "renew": ("initial", "further", "optout"), "roles": ("A", "B")}
    fields = dict(row)
    for clause in (clause for clause in parts if clause in row):
        fields |= zip(parts[clause], row[clause])
    other = {fields["A"]: fields["B"], fields["B"]: fields["A"]}
    return fields | {"notice": possessive(fields["notice"]),
                     "unless": "unless" if "may not " in fields["assign"][:8] else "provided that",
                     "indemnitee": other[fields["indemnitor"]], "protected": other[fields["bound"]]}


def lengthen(text: str, extras: list[str], fields: dict, generator: random.Random) -> str:
    """Sentences that answer nothing follow, until the length is that of a paragraph."""
    least = generator.randint(42, 80)
    for extra in generator.sample(extras, len(extras)):
        if len(text.split()) >= least:
            break
        text += " " + fill(extra, fields)
    return text


def write_passages(row: dict, fields: dict, frames: dict, texts: dict, first: int,
                   generator: random.Random) -> tuple[list[dict], dict[str, tuple[str, set[str]]]]:
    """-> passages, and for each aspect its passage id with the fields that its frame states."""
    passages, stated = [], {}
    aspects = [aspect for aspect in frames if row.get(aspect)]
    for aspect in generator.sample(aspects, len(aspects)):
        frame = generator.choice(frames[aspect])
        number = str(list(HEADINGS).index(aspect) % 9 + 2)
        title = fill(generator.choice(texts["titles"]),
                     fields | {"heading": HEADINGS[aspect], "number": number})
        identifier = f"le-p{first + len(passages):04d}"
        text = lengthen(fill(frame, fields), texts["extras"], fields, generator)
        passages.append({"_id": identifier, "title": title, "text": text,
                         "group": entity_of(row)})
        stated[aspect] = (identifier, field_names(frame))
    return passages, stated


def entity_of(row: dict) -> str:
    return row["name"] if "name" in row else f"{row['a']}; {row['b']}"


def home_of(aspect: str) -> str:
    """The aspect whose passage answers: who won and who wrote are told with the holding."""
    return "holding" if aspect in ("winner", "judge") else aspect


def relevant(aspect: str, stated: dict, tailored: bool = False) -> dict[str, int]:
    """{passage id: grade}; `tailored`: the question was written for the row."""
    grades = {identifier: 1 for identifier, names in stated.values() if aspect in names}
    if aspect == "winner":
        grades[stated["remedy"][0]] = 1
    if aspect == "holding" and tailored:  # the reasons for a rule let a reader infer the rule
        grades[stated["reasons"][0]] = 1
    return grades | {stated[home_of(aspect)][0]: 2}


def references(row: dict, names: set[str], generator: random.Random) -> dict[str, str]:
    """How a query refers to its entity; a case by its topic where the passage has it."""
    if "topic" in row:
        about = [f"the {noun} {row['topic']}" for noun in ("case about", "dispute over")]
        return {"case": generator.choice(about) if "topic" in names and generator.random() < 0.6
                else row["name"], "dissenter": row["dissenter"] or ""}
    if "kind" not in row:
        return {"name": row["name"]}
    a, b = row["short"]
    deals = [f"the {row['kind']} between {row['a']} and {row['b']}",
             f"the contract of {a} with {b} on {row['subject']}",
             f"the {row['kind'].lower()} that {a} and {b} signed"]
    return {"deal": generator.choice(deals), "a": a, "b": b}


def write_queries(row: dict, phrasings: dict, per_aspect: int, stated: dict,
                  generator: random.Random) -> list[dict]:
    kind = "CASE" if "topic" in row else "PARTY" if "kind" in row else "STATUTE"
    rows = []
    for aspect in (aspect for aspect in phrasings if home_of(aspect) in stated):
        for phrasing in generator.sample(phrasings[aspect], per_aspect):
            words = references(row, stated[home_of(aspect)][1], generator)
            rows.append((fill(phrasing, words), relevant(aspect, stated)))
    rows += [(question, relevant(aspect, stated, True)) for aspect, question in row["asks"]]
    return [{"text": text, "group": entity_of(row), "relevant": grades, "entity": entity_of(row),
             "entity_type": kind} for text, grades in rows]


def build(generator: random.Random) -> tuple[list[dict], list[dict]]:
    tables = [(CASES, dict, CASE_PASSAGES, CASE_QUERIES, CASE_TEXTS, 1),
              (CONTRACTS, contract_fields, CONTRACT_PASSAGES, CONTRACT_QUERIES, CONTRACT_TEXTS, 2),
              (STATUTES, dict, STATUTE_PASSAGES, STATUTE_QUERIES, STATUTE_TEXTS, 2)]
    passages, queries = [], []
    for rows, to_fields, frames, phrasings, texts, per_aspect in tables:
        for row in rows:
            fields = to_fields(row)
            written, stated = write_passages(row, fields, frames, texts, len(passages) + 1,
                                             generator)
            passages += written
            queries += write_queries(row, phrasings, per_aspect, stated, generator)
    return passages, [{"_id": f"le-q{number:04d}", **query}
                      for number, query in enumerate(queries, 1)]
