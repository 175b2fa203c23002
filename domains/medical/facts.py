"""Medical facts: diseases and drugs, eight sections each, and the words they are told and asked in.

1. DISEASES and DRUGS are textbook knowledge, written by hand: "# name", then one line per field
   (a deeper line continues it). "sym: list | sentence" fills {a} and {b}. "riddle: sym | text" is a
   question in lay words that names no entity; the section before the bar answers it.
2. PASSAGES and QUERIES are the phrasings of each section. A passage holds one section of one
   entity, so neither the entity alone nor the section alone finds it.
3. build(generator) -> passages {"_id", "title", "text", "group"} and queries {"_id", "text",
   "group", "relevant": {passage: 2 or 1}, "entity", "entity_type"}. 2 = written for the question;
   1 = a definition that says in passing who is affected or what is noticed.

Not medical advice: the texts are short on purpose and exist to train and test rankers.
"""
import random
import re

OPENED = 0.60         # share of passages with an opening sentence
CLOSED = 0.60         # chance of each of two closing sentences
SHORT = 40            # words; a shorter passage gets them in any case
SECOND_QUERY = 0.50   # share of passages that two queries ask for
ALIAS = 0.25          # share of queries that use another name than the passage's


SECTIONS = {
    "is": ("definition", "overview", "what is meant by the term", "short introduction"),
    "cause": ("causes", "pathogenesis", "what causes it", "background"),
    "sym": ("symptoms", "clinical picture", "signs and symptoms", "what patients notice"),
    "test": ("diagnosis", "work-up", "tests", "how it is diagnosed"),
    "tx": ("treatment", "management", "first-line treatment", "what helps against it"),
    "comp": ("complications", "outlook", "what happens if untreated", "late consequences"),
    "prev": ("prevention", "how to prevent it", "keeping it away", "public health notes"),
    "risk": ("risk factors", "who is at risk", "epidemiology", "people who usually get it"),
    "mech": ("mechanism of action", "pharmacodynamics", "how it works", "what it does in the cell"),
    "use": ("indications", "purpose", "what it is used for", "when it is given"),
    "common": ("common side effects", "tolerability", "mild side effects", "for patients"),
    "serious": ("serious side effects", "warnings", "severe adverse effects", "emergency notes"),
    "mix": ("drug interactions", "interactions", "what not to combine", "for pharmacists"),
    "watch": ("monitoring", "follow-up", "regular blood tests", "clinic checklist"),
    "avoid": ("contraindications", "who should not take it", "precautions", "patient selection"),
    "pk": ("pharmacokinetics", "how long it lasts", "elimination from the body", "clearance"),
}

OPENINGS = {
    "DISEASE": (
        "{N}, also known as {al}, is {akind}.",
        "Among {who}, {n} ({al}) is a familiar name.",
        "This page deals with {n}, {akind} that some still call {al}.",
        "The following notes concern {n}, sometimes listed as {al}.",
        "Few topics come up as regularly in the teaching of {who} as {n}, or {al}.",
        "{Al} and {n} are two names for one and the same {kind}.",
        "Patients with {n} (synonym: {al}) are usually cared for by {who}.",
        "Readers who look for {al} will find it here under its current name, {n}.",
        "Family doctors, no less than {who}, should know {n}, {akind}.",
        "Questions about {n}, also called {al}, reach {who} every week.",
    ),
    "DRUG": (
        "{N}, also known as {al}, is {akind}.",
        "The {kind} {n} ({al}) is familiar to every pharmacist.",
        "These notes are about {n}, which prescribers also know as {al}.",
        "{Al} and {n} are names of the same medicine.",
        "On drug charts {n} may be written as {al}.",
        "Under the name {al} or simply as {n}, this {kind} is stocked by hospital pharmacies.",
        "Questions about {n}, or {al}, are put to pharmacists every day.",
        "{Akind} such as {n} is seldom prescribed without some thought.",
        "Whoever takes {n}, also labeled {al}, should know a few things about it.",
        "The present section of the formulary is about {n}, {akind}.",
    ),
}

CLOSINGS = {
    "is": (
        "That is what the term means in plain words.",
        "What kind of problem it is for the single patient depends on its severity.",
        "A layperson may find the meaning of the word hard to guess, so it should be explained.",
        "These are the basic facts about the condition.",
    ),
    "cause": (
        "So much for the reasons why somebody gets it.",
        "What goes wrong in the body can be told in a few sentences.",
        "Whether a germ, a gene or a habit lies at the root is asked by every student.",
        "The exact trigger in a single person often stays unknown.",
    ),
    "sym": (
        "Anyone who notices such signs should see a doctor.",
        "How it feels differs from one sufferer to the next.",
        "To an untrained eye it may show itself as something harmless.",
        "Not every patient complains of all these troubles.",
    ),
    "test": (
        "Only then can doctors be sure.",
        "Few other exams detect it as well.",
        "Any further scan or blood sample needs a good reason.",
        "In this way clinics find out who has it and who does not.",
    ),
    "tx": (
        "Whether this helps should be judged by the patient as well.",
        "Few other remedies or procedures are as well proven.",
        "Not every patient can be cured, but every one can be cared for.",
        "Other medicines are options for those who do not respond.",
    ),
    "comp": (
        "Which organs are harmed depends on how long it goes on.",
        "Such damage may become dangerous within days or only after years.",
        "The worst that can happen is rare but should be known.",
        "Late problems of this sort are a reason to stay in touch.",
    ),
    "prev": (
        "These steps lower the chance of trouble.",
        "The evidence for other habits and precautions is weaker.",
        "Whoever wants to avoid harm can begin today.",
        "Protecting oneself and the family is a matter of knowledge.",
    ),
    "risk": (
        "Everyone in these groups should be on guard.",
        "How common it is elsewhere is less well known.",
        "Such people are more prone to it than their neighbors.",
        "This is the typical patient, yet exceptions are met.",
    ),
    "mech": (
        "This is how it brings about its effect.",
        "Its molecular target explains why it is effective.",
        "What happens in cells after that is less well known.",
        "Other drugs hit the same receptor or enzyme more or less strongly.",
    ),
    "use": (
        "These are the reasons for taking it.",
        "Whoever was handed it should know what it is good for.",
        "Other illnesses do not respond as well.",
        "Doctors prescribe it for that purpose all over the world.",
    ),
    "common": (
        "Such nuisances are unwanted but ordinary.",
        "Users may grumble, yet most carry on.",
        "To feel unwell at first is normal.",
        "These mild troubles often ease with time.",
    ),
    "serious": (
        "Whoever notices this should go to hospital at once.",
        "It can be dangerous, even deadly.",
        "Severe harm of this sort has been linked to the drug.",
        "Such toxicity is a red flag.",
    ),
    "mix": (
        "Other tablets should be combined with it only after a look at the list.",
        "What changes its level changes its effect.",
        "Not every pill or food clashes with it, but these do.",
        "Whether anything else is safe to mix with it should be asked.",
    ),
    "watch": (
        "Such check-ups are part of safe treatment.",
        "How often samples are tested depends on the results.",
        "The nurse can keep an eye on these values.",
        "Regular control visits serve the same end.",
    ),
    "avoid": (
        "For these patients it is a bad choice.",
        "In them the drug must be withheld.",
        "Others may start it after a talk about benefit and harm.",
        "Such health problems are reasons not to take it.",
    ),
    "pk": (
        "This is what becomes of it in the body.",
        "How quickly it wears off follows from these figures.",
        "Its path from intake to excretion is thus complete.",
        "The duration of its effect depends on metabolism and clearance.",
    ),
}

PASSAGES = {
    "is": (
        "{N} is {a}. {Who} see it most often and count it among the conditions that every student"
        " should be able to define. {risk_b} The pages that follow take up its origin, its "
        "recognition and its care one by one.",
        "In a single sentence, {n} is {a}. Older books list it as {al}. Names have changed, yet "
        "the core of the concept has not. {sym_b}",
        "The term {n} stands for {a}. {risk_b} Family doctors should know the concept even if "
        "{who} take over the care.",
        "What exactly does the label mean? {N}, also called {al}, is {a}. Mild and severe forms "
        "exist, and the name alone says nothing about how a given person will fare.",
        "{N} may be described as {a}. {risk_b} A clear definition matters, because patients are "
        "often given the label loosely before {who} have been asked.",
        "Among the disorders that {who} deal with, {n} holds a firm place. It is {a}. Synonyms "
        "such as {al} are still met in letters and should be read as the same thing.",
        "{N} belongs to a group of conditions that are easily confused with one another. Strictly"
        " speaking it is {a}. Whatever name is used, and {al} is merely a synonym, doubts are "
        "best discussed with {who}.",
    ),
    "cause": (
        "What causes {n} is understood in outline. {a} Much of this was learned at the bedside "
        "and in the laboratory, step by step.",
        "{a} This chain of events lies behind the condition, and what {who} see at the bedside is"
        " only its last link. Many details remain under study.",
        "Students often ask what sets {n} in motion. {a} Severity differs between people who have"
        " been exposed in the same manner, so further influences must be at work.",
        "The origin of this {kind} has been the subject of research for decades. {a} Worry, bad "
        "luck or a weak will play no part, as {who} are keen to tell families.",
        "Behind {n} lies a well-described sequence of causes. {a} Knowing it helps to explain "
        "both the complaints and the choice of therapy, each of which is covered in a chapter of "
        "its own.",
        "Relatives want to know why people get the disease. {a} {Who} should say so in plain "
        "words, since many people with {n} blame themselves without reason.",
        "Opinions on the source of the disorder have shifted over the years. Current teaching is "
        "as follows. {a} Older theories about {n} can be laid aside.",
    ),
    "sym": (
        "People with {n} typically report {a}. {b} The order of appearance varies, and not "
        "everyone has the full set.",
        "{b} More often, though, the usual presentation is {a}. {Who} are trained to recognize "
        "the pattern, while others may take it for something harmless at first.",
        "The history gives the first hint of {n}. Warning signs are {a}. {b} What relatives have "
        "to tell can be just as informative.",
        "What brings patients to the clinic? In this {kind} it is {a}. {b} Such complaints differ"
        " in strength, so some people seek help late.",
        "Nothing in the early course is dramatic in every case. Sooner or later, however, the "
        "picture includes {a}. {b} On that basis an experienced observer will think of {n}.",
        "Typical symptoms are {a}. {b} None of these alone proves that the person has {n}, but "
        "together they are persuasive.",
        "The signs and symptoms of {n} are {a}. {b} Relatives often describe the change better "
        "than the patient does, so {who} take care to listen to both.",
    ),
    "test": (
        "The key test in suspected {n} is {a}. {b} Results are read together with the history, "
        "never alone.",
        "Suspicion has to be turned into certainty. For this {kind} the step of choice is {a}. "
        "{b} If doubt remains, {who} repeat the examination after an interval.",
        "{b} These details matter only after the main step has been taken, namely {a}. Without "
        "it, {n} should not be written into the record.",
        "Which examination is worth its price? When {n} is likely, most centers rely on {a}. {b} "
        "Further studies are seldom needed and may mislead.",
        "A good diagnostic work-up is short. Doctors begin with {a}. {b} Only then is the next "
        "step planned with the patient.",
        "{N} is diagnosed by {a}. {b} The examiner should be told about current medicines, as "
        "some of them distort the findings.",
        "The proof of this {kind} rests on {a}. {b} A second opinion from {who} is sensible when "
        "findings and complaints do not match.",
    ),
    "tx": (
        "The first-line treatment of {n} is {a}. {b} The plan is explained to the patient and "
        "reviewed as the condition changes.",
        "Most guidelines begin with {a}. {b} {Who} adapt these steps to age, other illnesses and "
        "personal wishes.",
        "How should {n} be treated? The answer is {a}. {b} Doubtful remedies sold on the internet"
        " have no place here.",
        "{b} Before those options are weighed, however, the basis of care in this {kind} should "
        "be in place, and that is {a}.",
        "Care of {n} follows a fairly settled plan. Its mainstay is {a}. {b} How long it goes on "
        "depends on the response.",
        "The mainstay for this {kind} is {a}. {b} Those who do not improve are referred to {who} "
        "without delay.",
        "Initial management of {n} consists of {a}. {b} A written plan, handed over at the first "
        "visit, prevents misunderstandings later.",
    ),
    "comp": (
        "Untreated {n} can lead to {a}. {b} Careful follow-up by {who} is meant to catch these "
        "events in time.",
        "The outlook depends largely on what happens next. Feared consequences include {a}. {b} "
        "Good care of {n} aims at limiting them.",
        "{b} Beyond this, the list of what may follow {n} contains {a}. Patients deserve to hear "
        "about it in a calm moment.",
        "Why is this {kind} taken so seriously? Because {a} may develop. {b} The danger differs "
        "from person to person.",
        "In the long or the short run, damage may spread. The records of {who} show that {n} was "
        "followed by {a} in a share of patients. {b}",
        "Not all cases run smoothly. The complications of {n} are {a}. {b} Any new complaint "
        "should therefore be reported at once.",
        "Textbooks of {who} devote long sections to what this {kind} may bring, above all {a}. "
        "{b} Early attention makes a difference.",
    ),
    "prev": (
        "Can {n} be prevented or avoided? {a} Advice of this kind should be given without blame, "
        "and {who} can supply leaflets in several languages.",
        "{a} That is the sum of current knowledge on stopping this {kind} before it does harm. "
        "Claims that go further should be met with doubt.",
        "Public health services have a clear message about {n}. {a} It is repeated in clinics, "
        "schools and leaflets.",
        "After a case in the family, relatives ask what they themselves can do. {a} With {n}, as "
        "elsewhere, false promises do more damage than honesty.",
        "An ounce of caution is better than a pound of cure. For this {kind} the evidence can be "
        "put briefly. {a} {Who} update the advice every few years.",
        "School nurses, travel clinics and family doctors all get questions about {n}. {a} "
        "Anything beyond these points has not been tested well.",
        "Lowering the chance of illness is part of good care. {a} These points should be raised "
        "at every visit that concerns {n}, as they are quickly forgotten.",
    ),
    "risk": (
        "Some people are more likely to get {n} than others. Those at risk are {a}. {b} The "
        "figures come from registries kept by {who}.",
        "The disorder is seen above all in {a}. {b} Belonging to such a group does not mean that "
        "{n} is bound to appear.",
        "Who usually gets it? Surveys of this {kind} point to {a}. {b} In everyone else it is "
        "less frequent, though never impossible.",
        "{b} Beyond this general figure, {n} clusters in {a}. {Who} bear the pattern in mind when"
        " they decide whom to examine.",
        "Age, sex, origin and habits shape the odds. This {kind} mostly affects {a}. {b} Planners"
        " use such numbers to place clinics where they are needed.",
        "Population studies of {n} give a consistent picture. Affected are mainly {a}. {b} "
        "Numbers differ between countries, partly because of differences in recording.",
        "A glance at the waiting room of {who} is instructive. With this {kind} one meets chiefly"
        " {a}. {b}",
    ),
    "mech": (
        "{N} {a}. {b} Most of what the drug does follows from this step.",
        "At the molecular level this {kind} {a}. {b} Knowledge of the step helps to predict both "
        "benefit and harm.",
        "The mechanism of action can be put in few words. The compound {a}. {b} Pharmacology "
        "courses use {n} as a model for the whole class.",
        "As {akind}, {n} {a}. {b} Other members of the class differ in details only.",
        "To explain its effect in cells, one needs to know that {n} {a}. {b} The same happens in "
        "patients, although the strength of the response differs among them.",
        "{b} This is the second half of the story. First of all, {n} {a}. Students should be able"
        " to draw the pathway from memory.",
        "How does it work? Put simply, this {kind} {a}. {b} Related compounds hit the same spot "
        "with other strengths.",
    ),
    "use": (
        "{N} is used for {a}. {b} Other purposes are described in the literature but lack formal "
        "approval.",
        "What is it good for? This {kind} is given for {a}. {b} The aim should be written on the "
        "prescription, so that everyone knows why the patient takes it.",
        "Doctors prescribe {n} for {a}. {b} A trial of therapy outside these limits is a matter "
        "for specialists.",
        "Committees that write formularies list {n} under {a}. {b} Price and habit also influence"
        " how often it is chosen.",
        "Patients with the following conditions benefit most: {a}. {b} That is why {n} is found "
        "in nearly every hospital pharmacy.",
        "{b} More broadly, this {kind} is used to treat {a}. Patients should be told what to "
        "expect from it and when.",
        "Doctors reach for {n} when they have to deal with {a}. {b} A clear goal and a date of "
        "review belong to each new order.",
    ),
    "common": (
        "Most people notice something when they start {n}. Its common side effects are {a}. {b} "
        "None of this calls for an ambulance.",
        "Harmless but frequent troubles with this {kind} are {a}. {b} A word of warning "
        "beforehand keeps them from throwing the package away.",
        "Leaflets that come with {n} frighten many readers. The side effects really met in daily "
        "practice are {a}. {b}",
        "{b} The point is worth knowing, because {a} are reported by a good share of users of "
        "{n}. They seldom force anyone to give it up.",
        "How is it tolerated? Patients should be prepared for {a}. {b} The pharmacist can offer "
        "further tips about {n}.",
        "In trials of {n} the mild and frequent side effects were {a}. {b} Figures from daily "
        "practice are similar.",
        "Some passing trouble is the rule rather than the exception with this {kind}. Expected "
        "are {a}. {b}",
    ),
    "serious": (
        "The most dangerous side effect of {n} is {a}. {b} Anyone who prescribes it must know the"
        " early signs.",
        "Data sheets warn of {a} with this {kind}. {b} Patients should be told which signs call "
        "for help.",
        "Severe harm is rare, yet a hospital that uses {n} will sooner or later meet {a}. {b} The"
        " case should be reported to the national agency.",
        "{b} These words in the data sheet of {n} deserve attention, and so does the headline "
        "above them, {a}.",
        "Which adverse effects are serious? First on the list stands {a}. {b} The drug is stopped"
        " at once, and {n} is noted in the record.",
        "Emergency teams should think of {a} whenever someone on {n} falls ill without warning. "
        "{b}",
        "Life-threatening reactions to this {kind} include {a}. {b} The numbers are small, yet "
        "the outcome can be grave.",
    ),
    "mix": (
        "{N} interacts with {a}. {b} A full list of everything the patient takes, herbs and "
        "drinks included, is the best protection.",
        "Bad combinations arise when this {kind} is taken with {a}. {b} Prescribing software "
        "flags the pair, but alerts are easily clicked away.",
        "Before other drugs are taken together with {n}, the list should be checked. Special "
        "thought is due with {a}. {b}",
        "Pharmacists phone the ward most often when {n} is combined with {a}. {b} A simple change"
        " of partner usually solves the matter.",
        "{b} Such effects were found after {n} had been given together with {a}. The prescriber "
        "should hear of it before either one is changed.",
        "No medicine acts in isolation. Interactions of this {kind} concern {a}. {b}",
        "An elderly patient on eight drugs is the typical victim of a clash. With {n} it concerns"
        " mainly {a}. {b}",
    ),
    "watch": (
        "While a patient takes {n}, clinicians regularly measure {a}. {b} Results are written "
        "down next to the dose.",
        "Regular tests during treatment with this {kind} cover {a}. {b} Missed appointments "
        "should lead to a phone call.",
        "{b} That apart, safe use of {n} asks the team to look at {a}. Nurses can run such a "
        "clinic on their own.",
        "What monitoring does {n} need? In short, {a}. {b} Results belong in the record.",
        "Good habits start with the first prescription. For {n} the schedule names {a}. {b}",
        "A checklist on the wall of the clinic reminds staff of what to look at with this {kind},"
        " namely {a}. {b} Values outside the range are passed to the prescriber on the same day.",
        "The family doctor takes over once {n} has been started in hospital. Part of the task is "
        "to monitor {a}. {b}",
    ),
    "avoid": (
        "Some people should not take {n}. It is contraindicated in {a}. {b} If in doubt, another "
        "agent is the wiser choice.",
        "This {kind} is unsuitable for {a}. {b} A short talk before the first dose brings most "
        "such obstacles to light.",
        "Who must not receive {n}? The label names {a}. {b} An earlier uneventful course does not"
        " remove the objection.",
        "{b} Above all, however, {n} is ruled out for {a}. Exceptions need the consent of a "
        "specialist and of the patient.",
        "Before the prescription is signed, the record has to be searched. The data sheet bars "
        "{a} from treatment with {n}. {b}",
        "Not everybody can take it. Contraindications to {n} exist for {a}. {b}",
        "Safety begins with choosing the right person. For this {kind} the wrong ones are {a}. "
        "{b} The pharmacist may refuse to hand it out.",
    ),
    "pk": (
        "{N} {a}. {b} Dose and interval were chosen accordingly.",
        "Its path through the body is known. This {kind} {a}. {b} Age and illness may shift these"
        " figures.",
        "How long it stays in the body can be told in two sentences. The drug {a}. {b}",
        "{b} As to its route through the body, {n} {a}. Such data stem from kinetic studies.",
        "Blood samples drawn over several days show that {n} {a}. {b} Package inserts give the "
        "same values in a table.",
        "Onset, duration and elimination explain the timing of doses. This {kind} {a}. {b} A "
        "change of preparation should be discussed with the pharmacist.",
        "How is it absorbed, broken down and cleared? Tests show that {n} {a}. {b}",
    ),
}

QUERIES = {
    "is": (
        "What is {e}?", "Define {e}.", "{e} explained in simple terms",
        "My doctor wrote down {e}. What does that mean?", "meaning of {e}",
        "What kind of illness is {e}?", "Could you describe {e} to a layperson?",
        "what sort of condition do doctors call {e}", "I have never heard of {e}, please explain",
        "basic facts about {e}: what kind of problem is it?",
    ),
    "cause": (
        "What causes {e}?", "Why do people get {e}?", "What triggers {e} inside the body?",
        "root of {e}", "Where does {e} come from?", "reasons behind {e}",
        "How does somebody end up with {e}?", "What goes wrong in the body in {e}?",
        "Is {e} due to a germ, a gene or something else?", "mechanism by which {e} arises",
    ),
    "sym": (
        "What are the symptoms of {e}?", "signs of {e}", "How would I notice that I have {e}?",
        "What does {e} feel like?", "first warning signs of {e}", "How does {e} show itself?",
        "what do sufferers of {e} complain about",
        "I suspect {e}. Which bodily changes should I look out for?",
        "How can {e} be spotted from the outside?", "Which troubles come with {e}?",
    ),
    "test": (
        "How is {e} diagnosed?", "Which test confirms {e}?",
        "How do doctors find out that it is {e}?", "diagnostic procedure for {e}",
        "What will the clinic do to prove {e}?",
        "Do I need a scan or a blood sample to check for {e}?", "best way to detect {e}",
        "how can physicians be sure it is {e}", "What findings settle the question of {e}?",
        "exams ordered when {e} is suspected",
    ),
    "tx": (
        "How is {e} treated?", "first-line treatment for {e}", "What helps against {e}?",
        "Which medicine or procedure is used for {e}?", "Is there a cure for {e}?",
        "what will the doctor give me for {e}", "best remedy for {e}",
        "What should be done for someone who has {e}?", "how to get rid of {e}",
        "options to control {e}",
    ),
    "comp": (
        "What are the complications of {e}?", "What happens if {e} goes untreated?",
        "How dangerous can {e} become?", "What further damage does {e} do?",
        "long-term effects of {e}", "Can you die of {e}, and of what?",
        "what else can {e} bring about", "Which organs may be harmed by {e}?",
        "worst that can happen with {e}", "late problems after {e}",
    ),
    "prev": (
        "How can {e} be prevented?", "What can I do so that I do not get {e}?",
        "Is there a way to avoid {e}?", "steps that lower the chance of {e}",
        "protecting oneself and the family from {e}",
        "Is there a vaccine or habit that protects against {e}?",
        "how to stop {e} before it starts", "precautions concerning {e}",
        "Can {e} or its flare-ups be warded off?", "ways to reduce the odds of {e}",
    ),
    "risk": (
        "Who is at risk of {e}?", "Which people are most likely to get {e}?",
        "risk factors for {e}", "How common is {e} and in whom?", "Am I in danger of getting {e}?",
        "What sort of person usually gets {e}?", "groups prone to {e}",
        "Which part of the population does {e} strike?", "typical patient with {e}",
        "who should be on guard for {e}",
    ),
    "mech": (
        "How does {e} work?", "What is the mechanism of action of {e}?",
        "Which receptor or enzyme does {e} hit?", "How does {e} bring about its effect?",
        "what happens at the molecular level with {e}", "biochemical target of {e}",
        "Explain what {e} does in cells.", "why is {e} effective, pharmacologically speaking",
        "By which trick does {e} do its job?", "site of action of {e}",
    ),
    "use": (
        "What is {e} used for?", "Why would a doctor prescribe {e}?", "indications of {e}",
        "Which illnesses is {e} given for?", "What does {e} treat?",
        "I was handed {e}. What is it good for?", "purpose of {e}", "Who benefits from {e}?",
        "which conditions respond to {e}", "reason for taking {e}",
    ),
    "common": (
        "What are the common side effects of {e}?", "mild side effects of {e}",
        "Which harmless troubles may {e} cause?", "How will I feel on {e}?",
        "frequent unwanted effects of {e}", "Is it normal to feel unwell at first with {e}?",
        "minor nuisances from {e} and how to ease them", "What do users of {e} grumble about most?",
        "ordinary discomforts with {e}", "day-to-day drawbacks of {e}",
    ),
    "serious": (
        "What serious side effect can {e} cause?", "What is the most dangerous reaction to {e}?",
        "life-threatening adverse effects of {e}", "When should I rush to hospital while on {e}?",
        "worst complication of taking {e}", "Can {e} kill or cripple you?", "red flags with {e}",
        "major toxicity of {e}", "Which severe harm is linked to {e}?",
        "black box style hazards of {e}",
    ),
    "mix": (
        "What interacts with {e}?", "Which drugs should not be taken with {e}?",
        "What must I not combine with {e}?", "Can I take other tablets alongside {e}?",
        "drug interactions of {e}", "bad combinations with {e}",
        "What changes the level or effect of {e}?", "is it safe to mix {e} with anything",
        "Which foods or pills clash with {e}?", "incompatible partners of {e}",
    ),
    "watch": (
        "What monitoring does {e} need?", "Which blood tests are required on {e}?",
        "How is treatment with {e} supervised?", "what should be measured regularly during {e}",
        "How often do I need check-ups with {e}?", "lab surveillance for {e}",
        "What will the nurse test while I am on {e}?", "keeping an eye on patients who receive {e}",
        "Do I need regular tests because of {e}?", "target values and control visits for {e}",
    ),
    "avoid": (
        "Who should not take {e}?", "contraindications to {e}", "When is {e} forbidden?",
        "For which patients is {e} a bad choice?", "Can everybody take {e}?",
        "reasons not to start {e}", "In whom must {e} be withheld?",
        "Is {e} off limits for some people?", "health problems that rule out {e}",
        "who ought to stay away from {e}",
    ),
    "pk": (
        "How long does {e} stay in the body?", "What becomes of {e} after it is taken?",
        "How is {e} eliminated?", "How is {e} absorbed and broken down?",
        "How quickly does {e} wear off?", "time course and excretion of {e}",
        "path of {e} from mouth to urine", "duration of effect and metabolism of {e}",
        "clearance of {e}", "How does the body handle {e}?",
    ),
}

DISEASES = """
# Graves disease
also: toxic diffuse goiter; Basedow disease
kind: autoimmune thyroid disorder
who: endocrinologists
is: an autoimmune disorder in which the whole thyroid gland enlarges and releases too much hormone
cause: Antibodies that mimic thyroid-stimulating hormone bind the TSH receptor and switch the
  follicular cells on. The gland then escapes the control of the pituitary.
sym: weight loss despite a good appetite, tremor, sweating, palpitations and irritability |
  Staring, gritty or protruding eyes are seen in about a quarter of patients.
test: a blood assay for TSH receptor antibodies together with thyroid hormone levels | TSH is
  suppressed and free thyroxine is raised, and a radioiodine scan shows diffuse uptake.
tx: methimazole | A beta blocker calms the heart while the tablets take effect, and radioiodine or
  thyroidectomy is kept for relapse.
comp: thyroid storm, atrial fibrillation and bone loss | Compression of the optic nerve can
  threaten sight in severe orbitopathy.
prev: No measure is proven to avert the disorder itself, but giving up tobacco greatly lowers the
  chance of eye involvement.
risk: women aged 30 to 50, smokers and relatives of people with autoimmune thyroid disease |
  Childbirth and heavy iodine exposure can unmask the disorder in someone already predisposed.
riddle: sym | thin and shaky with a racing heart and bulging eyes, what could this be?
# Hashimoto thyroiditis
also: chronic lymphocytic thyroiditis; autoimmune hypothyroidism
kind: autoimmune thyroid disorder
who: endocrinologists
is: a slow autoimmune destruction of the thyroid that leaves the gland unable to make enough
  hormone
cause: Lymphocytes invade the gland, and antibodies form against thyroid peroxidase and
  thyroglobulin. Functioning follicles are gradually replaced by scar tissue.
sym: fatigue, weight gain, dry skin, constipation and feeling cold | A firm, painless swelling low
  in the neck may be the first thing noticed.
test: a measurement of TSH with antibodies to thyroid peroxidase | A raised TSH with low free
  thyroxine confirms that the gland is failing, and the antibodies name the reason.
tx: daily levothyroxine | The tablet is taken on an empty stomach, and the dose is adjusted every
  six to eight weeks until TSH is normal.
comp: myxedema coma, high cholesterol and thyroid lymphoma | In pregnancy an untreated deficiency
  raises the risk of miscarriage and poor brain development of the child.
prev: Nothing is known to stop the autoimmune attack. Avoiding excess iodine, for example from
  kelp supplements, may spare people who already carry the antibodies.
risk: middle-aged women, people with type 1 diabetes or vitiligo, and those with Down or Turner
  syndrome | Women are affected about seven times as often as men.
riddle: sym | always tired, cold and constipated and my neck looks swollen, which gland problem
  fits?
# type 1 diabetes
also: juvenile-onset diabetes; insulin-dependent diabetes
kind: autoimmune disorder of the pancreas
who: diabetologists
is: a lifelong lack of insulin that follows the destruction of the beta cells in the pancreas
cause: T cells destroy the insulin-producing islets over months or years. Certain HLA genes permit
  the attack, and a viral infection is suspected of setting it off.
sym: thirst, frequent urination, hunger, weight loss and blurred vision | A child who was dry at
  night may start to wet the bed again.
test: a plasma glucose measurement followed by islet autoantibodies | A random value of 200 mg/dL
  or more with classic complaints is enough, and antibodies to GAD65 reveal the autoimmune origin.
tx: insulin in a basal-bolus scheme or by pump | Meals are matched by counting carbohydrate, and
  continuous glucose sensors guide each dose.
comp: ketoacidosis, retinopathy, kidney failure and nerve damage | Severe hypoglycemia can cause
  seizures and loss of consciousness.
prev: Teplizumab can delay the clinical onset by about two years in relatives who already have
  autoantibodies. No diet or vaccine is known to avert it.
risk: children and adolescents, people of northern European descent and close relatives of those
  affected | Finland has one of the highest rates in the world.
riddle: sym | my ten-year-old drinks all day, pees constantly and is getting skinny
# Addison disease
also: primary adrenal insufficiency; chronic adrenocortical failure
kind: adrenal disorder
who: endocrinologists
is: a failure of the adrenal cortex to make enough cortisol and aldosterone
cause: Autoimmune adrenalitis accounts for most cases in wealthy countries. Worldwide,
  tuberculosis of the glands remains an important reason.
sym: weakness, dizziness on standing, salt craving, nausea and darkening of the skin | Pigment
  collects in the palm creases, in scars and inside the mouth.
test: the short cosyntropin stimulation test | Cortisol fails to rise thirty minutes after the
  injection, while plasma ACTH is high.
tx: hydrocortisone with fludrocortisone | The glucocorticoid dose is doubled or tripled on days of
  fever, and an emergency injection kit is kept at home.
comp: adrenal crisis with shock, low blood sugar and dangerously high potassium | Vomiting illness
  is the usual trigger, because the tablets are not absorbed.
prev: The disease cannot be averted, but crises can: patients follow sick-day rules, carry a
  steroid card and never stop their tablets abruptly.
risk: adults aged 30 to 50, people with other autoimmune endocrine disorders and patients with
  disseminated tuberculosis | It is rare, affecting roughly one person in ten thousand.
riddle: sym | craving salt, fainting when I get up and looking tanned without any sun
# Cushing syndrome
also: hypercortisolism; chronic cortisol excess
kind: endocrine disorder
who: endocrinologists
is: the clinical picture produced by prolonged exposure to too much cortisol
cause: Steroid medicines are by far the most frequent source. Within the body, a pituitary adenoma
  that secretes ACTH leads the list, ahead of adrenal and lung tumors.
sym: a round face, weight gain around the trunk, purple stretch marks, easy bruising and weak
  thighs | A fat pad between the shoulders and new facial hair are further clues.
test: the overnight dexamethasone suppression test | Late-night salivary cortisol and 24-hour
  urinary free cortisol serve as alternatives, and two abnormal results are required.
tx: surgical removal of the tumor that drives the excess | Transsphenoidal surgery is done for
  pituitary adenomas, and where tablets are to blame they are tapered slowly.
comp: diabetes, hypertension, vertebral fractures and opportunistic infection | Venous clots are
  frequent around the time of an operation.
prev: Most cases are avoidable by using the lowest effective steroid dose for the shortest time
  and by preferring inhaled or topical forms.
risk: people on long courses of prednisone and women between 20 and 50 with a pituitary adenoma |
  The spontaneous form affects only a few people per million each year.
riddle: sym | moon face, big belly, thin arms and violet streaks on the skin
# pheochromocytoma
also: chromaffinoma; intra-adrenal paraganglioma
kind: adrenal tumor
who: endocrine surgeons
is: a tumor of the adrenal medulla that releases adrenaline and noradrenaline in bursts
cause: Chromaffin cells multiply out of control. A third or more of patients carry an inherited
  mutation in genes such as RET, VHL, NF1 or the SDH family.
sym: pounding headache, drenching sweats, palpitations and pallor in sudden spells | Blood
  pressure may be steadily high or may leap only during an attack.
test: a measurement of plasma free metanephrines | Once the chemistry is positive, CT or MRI of
  the abdomen locates the mass.
tx: surgical removal after preparation with an alpha blocker | Phenoxybenzamine is started one to
  two weeks before the operation, and a beta blocker is added only afterwards.
comp: hypertensive crisis, stroke and stress cardiomyopathy | Anesthesia or manipulation of an
  unsuspected mass can be fatal.
prev: It cannot be averted, but relatives of mutation carriers are offered genetic testing and
  yearly biochemical screening so that it is found early.
risk: carriers of MEN2, von Hippel-Lindau disease or neurofibromatosis type 1, and adults in their
  forties | It is found in fewer than one in five hundred people with hypertension.
riddle: sym | sudden attacks of banging headache, sweating and thumping heart with sky-high
  pressure
# asthma
also: reactive airway disease; bronchial asthma
kind: chronic airway disease
who: chest physicians
is: a chronic inflammation of the bronchi that makes the airways narrow in a variable, reversible
  way
cause: Allergens, viruses and irritants provoke eosinophils and mast cells in the bronchial wall.
  The muscle around the airways becomes twitchy and contracts too easily.
sym: wheeze, tight chest, breathlessness and a cough that is worse at night | Complaints come and
  go, and days without any trouble are usual.
test: spirometry before and after a bronchodilator | A rise in FEV1 of at least 12 percent and 200
  mL shows reversibility.
tx: an inhaled corticosteroid combined with formoterol | The same inhaler can be used for relief
  and as the regular controller, and the technique is checked at each visit.
comp: respiratory failure, pneumothorax and fixed narrowing of the airways | A silent chest in an
  exhausted patient warns that breathing is about to fail.
prev: Attacks are reduced by avoiding known triggers, keeping the home smoke-free and having the
  influenza vaccine every year.
risk: children with eczema or hay fever, people exposed to dust or fumes at work and those with a
  parental history of allergy | Before puberty boys are affected more often, and afterwards women
  are.
riddle: sym | whistling breath and coughing fits at night that vanish by lunchtime
# chronic obstructive pulmonary disease
also: COPD; smoker's lung
kind: chronic lung disease
who: chest physicians
is: a progressive, poorly reversible limitation of airflow that combines small-airway disease with
  emphysema
cause: Tobacco smoke is responsible for most cases, and smoke from indoor cooking fires for many
  of the rest. A few patients lack alpha-1 antitrypsin.
sym: breathlessness on effort, a daily cough and sputum production | Breathing out through pursed
  lips and a barrel-shaped chest appear late.
test: post-bronchodilator spirometry | A ratio of FEV1 to FVC below 0.70 after inhaling a
  bronchodilator settles the matter.
tx: a long-acting bronchodilator such as tiotropium | Pulmonary rehabilitation is added early, and
  home oxygen is prescribed when resting oxygen levels stay low.
comp: acute exacerbations, cor pulmonale and respiratory failure | Weight loss, depression and
  lung cancer often accompany the late stage.
prev: Never smoking, or stopping at any age, is the single step that changes the course. Clean
  cooking fuel and respirators at dusty work also help.
risk: smokers over 40, people who cook over wood or dung, and carriers of alpha-1 antitrypsin
  deficiency | Poor lung growth in childhood lowers the reserve with which adult life begins.
riddle: sym | sixty years old, puffing up the stairs and bringing up phlegm every morning
# cystic fibrosis
also: mucoviscidosis; CFTR deficiency
kind: inherited multisystem disease
who: cystic fibrosis teams
is: an inherited disorder of chloride transport that makes secretions thick and sticky
cause: Two faulty copies of the CFTR gene are inherited, one from each parent. The commonest
  change, F508del, makes a protein that is destroyed before it reaches the cell surface.
sym: salty-tasting skin, a wet cough, repeated chest infections, greasy stools and poor growth |
  In newborns the bowel may be blocked by meconium.
test: a sweat chloride test | A value of 60 mmol/L or more is diagnostic, and gene sequencing
  identifies the two mutations.
tx: the modulator combination elexacaftor, tezacaftor and ivacaftor | Airway clearance, pancreatic
  enzymes and inhaled antibiotics continue alongside.
comp: bronchiectasis, Pseudomonas infection, diabetes and male infertility | Liver cirrhosis and
  rectal prolapse are seen in a minority.
prev: Couples can be offered carrier screening before pregnancy and, where both carry a mutation,
  testing of embryos or of the fetus.
risk: children of two carrier parents, most often of northern European ancestry | About one in 25
  people of northern European ancestry carries a single mutation without any illness.
riddle: sym | baby tastes salty when kissed, does not gain weight and keeps getting chest
  infections
# sarcoidosis
also: Besnier-Boeck disease; noncaseating granulomatous disease
kind: granulomatous disease
who: chest physicians
is: a systemic disease in which granulomas without caseation form in the lungs, lymph nodes and
  other organs
cause: The trigger is unknown. An exaggerated T-cell response to some inhaled or infectious
  antigen in a genetically disposed person is the leading idea.
sym: dry cough, breathlessness, fatigue, tender red lumps on the shins and sore eyes | Fever,
  joint pain and swollen hilar nodes together form Lofgren syndrome.
test: a biopsy that shows noncaseating granulomas | Endobronchial ultrasound reaches the
  mediastinal nodes, and infection must be excluded before the label is given.
tx: oral prednisone when an organ is in danger | Many patients need no drugs at all, because the
  disease often clears by itself within two years.
comp: pulmonary fibrosis, heart block, uveitis and high blood calcium | Sudden death can be the
  first sign of cardiac involvement.
prev: No way to avert it is known. Regular eye examinations and electrocardiograms limit harm by
  finding silent organ damage.
risk: adults between 25 and 45, people of African American or Scandinavian descent and those with
  an affected relative | Curiously, smokers are affected less often than nonsmokers.
riddle: sym | red bumps on shins, dry cough and swollen glands in the middle of the chest
# tuberculosis
also: TB; consumption
kind: mycobacterial infection
who: infectious disease specialists
is: a contagious infection, mainly of the lungs, that may lie dormant for decades before it
  becomes active
cause: Mycobacterium tuberculosis is inhaled in tiny droplets that an ill person coughs out. The
  bacilli survive inside macrophages walled off in granulomas.
sym: a cough of more than three weeks, night sweats, fever, weight loss and blood-streaked sputum
  | Outside the chest, painless swelling of the neck glands is the usual sign.
test: a nucleic acid amplification test on sputum, with culture | The molecular assay also detects
  rifampin resistance within two hours, whereas culture takes weeks.
tx: six months of isoniazid and rifampin, with pyrazinamide and ethambutol for the first two |
  Doses are supervised so that resistance does not emerge.
comp: massive hemoptysis, meningitis, spinal collapse and constrictive pericarditis | Cavities
  left behind may later be colonized by Aspergillus.
prev: BCG vaccination protects small children from severe forms. Treating latent infection and
  ventilating crowded rooms cut transmission.
risk: people living with HIV, prisoners, household contacts, silica workers and patients about to
  receive TNF blockers | About a quarter of humankind is thought to carry the dormant organism.
riddle: sym | coughing blood for a month, drenched sheets at night and clothes getting loose
# malaria
also: paludism; Plasmodium infection
kind: parasitic infection
who: tropical medicine specialists
is: a mosquito-borne infection in which parasites multiply within red blood cells
cause: Plasmodium parasites enter through the bite of a female Anopheles mosquito, ripen in the
  liver and then burst red cells in cycles. Plasmodium falciparum is the deadliest species.
sym: recurring fever with shaking chills, headache, muscle pain and vomiting | Jaundice and a
  palpable spleen develop as red cells are lost.
test: thick and thin blood films | Rapid antigen tests give an answer in minutes, but films reveal
  the species and the parasite count.
tx: an artemisinin-based combination | Intravenous artesunate replaces tablets when the illness is
  severe, and primaquine clears dormant liver forms of vivax.
comp: coma, severe anemia, kidney failure and lung edema | In pregnancy the placenta fills with
  parasites and the baby is born small.
prev: Bed nets treated with insecticide, repellents and tablets such as atovaquone-proguanil
  protect travelers, and two vaccines are now given to African children.
risk: young children and pregnant women in sub-Saharan Africa, and travelers without immunity |
  People with sickle cell trait are partly shielded from lethal attacks.
riddle: sym | back from the Congo with fever every second day and violent shivering
# Lyme disease
also: Lyme borreliosis; Borrelia burgdorferi infection
kind: tick-borne infection
who: infectious disease specialists
is: a bacterial infection carried by ticks that spreads from the skin to joints, nerves and heart
cause: The spirochete Borrelia burgdorferi passes from an Ixodes tick, usually after it has been
  attached for more than 36 hours. Mice and birds form the reservoir.
sym: a red ring that slowly expands around the bite, fatigue, headache and aching joints | Weeks
  later one side of the face may droop.
test: a two-tier antibody test on serum | The expanding rash alone is sufficient, because
  antibodies are often absent in the first weeks.
tx: doxycycline for ten to fourteen days | Ceftriaxone is given by vein when the heart is blocked
  or the meninges are inflamed.
comp: arthritis of the knee, facial palsy and heart block | Fatigue can linger for months after
  the bacteria are gone.
prev: Long trousers, permethrin-treated clothing and a body check after walks help, and prompt
  removal of a tick lowers the danger.
risk: hikers, forestry workers and gardeners in wooded parts of the northeastern United States and
  central Europe | Most infections happen from late spring to midsummer, when the nymphs feed.
riddle: sym | bull's-eye mark on my thigh that keeps growing after a camping trip
# syphilis
also: lues; Treponema pallidum infection
kind: sexually transmitted infection
who: sexual health physicians
is: a sexually transmitted infection that passes through primary, secondary, latent and tertiary
  stages
cause: The spirochete Treponema pallidum enters through small breaks in skin or mucosa during sex.
  It also crosses the placenta from mother to child.
sym: a painless genital ulcer, followed weeks later by a rash on palms and soles | Moist gray
  patches in the mouth and patchy hair loss belong to the second stage.
test: a treponemal immunoassay confirmed by the rapid plasma reagin test | The reagin titer is
  then followed to judge the response, and dark-field microscopy can show the organism in early
  sores.
tx: a single injection of benzathine penicillin G | Three weekly doses are needed in late latent
  disease, and pregnant patients with allergy are desensitized.
comp: aortic aneurysm, dementia, tabes dorsalis and stillbirth | Sight or hearing may be lost at
  any stage.
prev: Condoms reduce spread. All pregnant women are screened, and partners are notified and
  treated at once.
risk: men who have sex with men, people with several partners and babies of untreated mothers |
  Infection with HIV often travels alongside it.
riddle: sym | painless sore on the penis healed by itself, now spots on my palms and soles
# measles
also: rubeola; morbilli
kind: viral infection
who: pediatricians
is: a highly contagious viral illness of childhood with fever and a spreading rash
cause: A paramyxovirus of the genus Morbillivirus is breathed in from air in which it may hang for
  two hours. Nine of ten nonimmune contacts catch it.
sym: high fever, cough, runny nose, red eyes and a blotchy rash that starts at the hairline | Tiny
  white spots on the inner cheeks, named after Koplik, come a day or two earlier.
test: a serum IgM antibody test with viral RNA from a throat swab | Antibodies may be missing in
  the first three days of the rash, so a negative result is repeated.
tx: supportive care with two doses of vitamin A | Fluids and fever control suffice for most
  children, who are isolated for four days after the rash appears.
comp: pneumonia, ear infection, encephalitis and loss of earlier immunity | Years later, subacute
  sclerosing panencephalitis may destroy the brain.
prev: Two doses of the MMR vaccine give lasting protection to about 97 percent of recipients.
  Exposed infants may be given immunoglobulin.
risk: unvaccinated children, infants too young for the shot and malnourished or immunosuppressed
  patients | Outbreaks begin where coverage falls below 95 percent.
riddle: sym | toddler with red watery eyes, cough and blotches moving down from the face
# pertussis
also: whooping cough; hundred-day cough
kind: respiratory infection
who: pediatricians
is: a bacterial infection of the airways known for weeks of violent coughing fits
cause: Bordetella pertussis clings to the cilia of the airway and releases a toxin that paralyzes
  them. It spreads by droplets from coughing adults and siblings.
sym: bursts of cough that end in a gasping whoop, vomiting after the fit and exhaustion | Babies
  may simply stop breathing and turn blue.
test: a PCR test on a nasopharyngeal swab | Culture is slower but specific, and a very high
  lymphocyte count supports the suspicion.
tx: azithromycin | The antibiotic ends contagion rather than the cough, and young infants are
  watched in hospital.
comp: apnea, pneumonia, seizures and broken ribs | Bleeding into the whites of the eyes follows
  the strain.
prev: Vaccination of mothers in the third trimester passes antibodies to the baby, and children
  receive a series of DTaP shots with boosters later.
risk: infants under six months, unvaccinated people and health workers | Immunity fades within a
  decade, so adults carry the germ to cradles.
riddle: sym | baby coughs until purple, makes a crowing noise, then throws up
# dengue
also: dengue fever; breakbone fever
kind: mosquito-borne viral infection
who: tropical medicine specialists
is: an acute febrile illness caused by any of four related flaviviruses
cause: Aedes aegypti mosquitoes, which bite by day, carry the virus from one person to the next. A
  second infection with another serotype is often worse because of antibody-dependent enhancement.
sym: sudden fever, pain behind the eyes, severe aching of bones and joints, and a rash | Small
  bruises and bleeding gums appear as platelets fall.
test: detection of NS1 antigen or viral RNA in blood | From the fifth day on, IgM antibodies are
  sought instead, and a rising hematocrit signals leaking vessels.
tx: careful fluid replacement with acetaminophen for fever | Anti-inflammatory painkillers are
  withheld, and the blood count is repeated daily in the critical phase.
comp: plasma leakage, shock, severe bleeding and liver failure | Danger is greatest on the day on
  which the temperature drops.
prev: Standing water around houses is emptied, repellent is worn by day, and vaccines are offered
  in some endemic regions.
risk: residents of tropical cities, travelers and people who had another serotype before | Infants
  of immune mothers and people with diabetes fare worse.
riddle: sym | fever, eyes hurt when moved and bones feel as if they were snapping
# cholera
also: Vibrio cholerae infection; epidemic watery diarrhea
kind: intestinal infection
who: public health physicians
is: an acute diarrheal infection that can empty the body of fluid within hours
cause: Vibrio cholerae, swallowed with contaminated water or food, makes a toxin that locks
  adenylate cyclase on. Chloride and water pour into the gut.
sym: profuse painless stools that look like rice water, vomiting, cramps and sunken eyes | Skin
  pinched on the abdomen stays folded.
test: a stool culture on selective TCBS agar | Dipstick tests help to recognize an outbreak, and
  treatment never waits for the laboratory.
tx: oral rehydration solution | Ringer lactate is run in by vein when shock is present, and a dose
  of doxycycline shortens the illness.
comp: hypovolemic shock, kidney failure and low potassium | Without care half of severely ill
  patients die.
prev: Safe water, latrines and hand washing stop epidemics, and oral vaccines protect for several
  years.
risk: people in refugee camps, flood areas and slums, and those with little stomach acid | People
  of blood group O suffer the more severe form.
riddle: sym | stool like cloudy water by the bucket, no pain, and the eyes have sunk in
# typhoid fever
also: enteric fever; Salmonella Typhi infection
kind: systemic bacterial infection
who: infectious disease specialists
is: a bloodstream infection acquired from contaminated food or water
cause: Salmonella Typhi crosses the wall of the small bowel and multiplies in macrophages of
  liver, spleen and marrow. Human carriers, often with gallstones, are the only reservoir.
sym: fever that climbs step by step, headache, abdominal pain, constipation and a slow pulse |
  Faint salmon-colored spots may be seen on the trunk.
test: a blood culture | Bone marrow culture finds even more cases, whereas the old Widal reaction
  is unreliable.
tx: azithromycin or ceftriaxone | The choice follows local resistance, since fluoroquinolones fail
  against most strains from South Asia.
comp: bowel perforation, intestinal hemorrhage and delirium | Relapse strikes up to a tenth of
  patients two weeks after recovery.
prev: Travelers choose boiled or bottled water and cooked food, and take the oral or injected
  vaccine beforehand.
risk: children in South Asia, travelers visiting relatives there and laboratory staff | Places
  without sewers carry the greatest burden.
riddle: sym | temperature going up a little each day for a week, belly ache and rosy dots on the
  chest
# giardiasis
also: beaver fever; Giardia infection
kind: intestinal infection
who: gastroenterologists
is: an infection of the upper small bowel with a flagellated protozoan
cause: Cysts of Giardia duodenalis are swallowed with stream water, on salad or from unwashed
  hands. As few as ten are enough to infect.
sym: foul greasy stools, bloating, burps that smell of sulfur and loss of weight | There is
  neither blood nor fever, which helps to tell it from dysentery.
test: a stool antigen or PCR test | Microscopy of three separate samples is the older method,
  since cysts are shed irregularly.
tx: a single dose of tinidazole | Metronidazole for five to seven days and nitazoxanide are the
  alternatives.
comp: lactose intolerance, malabsorption and stunted growth in children | Bowel irritability may
  persist long after the parasite has gone.
prev: Campers should boil or filter stream water, and day-care staff should wash hands after every
  diaper.
risk: backpackers, toddlers in day care, international adoptees and people with IgA deficiency |
  Men who have sex with men may acquire it by the fecal-oral route.
riddle: sym | eggy burps, gas and oily stools since I drank from a mountain creek
# toxoplasmosis
also: Toxoplasma gondii infection; toxoplasma infection
kind: parasitic infection
who: infectious disease specialists
is: an infection with an intracellular parasite whose final host is the cat
cause: Oocysts from cat feces or tissue cysts in undercooked meat release Toxoplasma gondii. The
  parasite then rests for life in muscle and brain.
sym: swollen neck glands and mild flu-like illness, though most infected people notice nothing |
  Blurred vision with floaters tells of a retinal focus.
test: serum IgG and IgM antibodies with an avidity assay | In AIDS, several ring-enhancing lesions
  on brain MRI and a positive IgG lead to a trial of therapy.
tx: pyrimethamine with sulfadiazine and folinic acid | Healthy adults with swollen nodes need
  nothing, while spiramycin is given to newly infected pregnant women.
comp: encephalitis, chorioretinitis and, in the fetus, hydrocephalus | Congenital infection may
  show itself only years later as loss of sight.
prev: Meat is cooked through, vegetables are washed, and pregnant women leave the litter tray to
  somebody else.
risk: people with AIDS, transplant recipients and fetuses of women infected during pregnancy |
  Seroprevalence is high where raw or rare meat is eaten.
riddle: cause | what germ do expectant mothers pick up from a kitty's tray or rare steak?
# rabies
also: lyssavirus encephalitis; hydrophobia
kind: viral infection of the nervous system
who: public health physicians
is: an almost always fatal viral encephalitis transmitted by the saliva of mammals
cause: A lyssavirus enters at the bite and travels within nerves to the brain at a few centimeters
  a day. Dogs account for nearly all human deaths, while bats matter most in the Americas.
sym: tingling at the bite, agitation, terror of water, drooling and later paralysis | A fifth of
  patients show only a creeping paralysis without any frenzy.
test: RT-PCR on saliva and a skin biopsy from the nape of the neck | In animals, direct
  fluorescent antibody staining of brain tissue gives the answer.
tx: comfort care, since no drug cures established disease | Heavy sedation relieves terror and
  spasms, and survivors number only a few dozen.
comp: coma, respiratory arrest and disturbances of heart rhythm | Death follows within two weeks
  of the first complaint in nearly everyone.
prev: The wound is washed with soap for fifteen minutes, and vaccine with immunoglobulin is given
  before illness begins. Mass vaccination of dogs removes the source.
risk: children in Asia and Africa bitten by stray dogs, veterinarians, cavers and bat handlers |
  Four of ten victims are under 15.
riddle: sym | bitten by a street dog months ago, now panics at a glass of water and froths
# tetanus
also: lockjaw; Clostridium tetani intoxication
kind: toxin-mediated disease
who: intensive care physicians
is: a disease of rigid muscles and spasms due to a bacterial toxin
cause: Spores of Clostridium tetani germinate in dirty wounds and make tetanospasmin. The toxin
  blocks release of GABA and glycine, so motor neurons fire unrestrained.
sym: a clenched jaw, a fixed grin, a stiff neck and painful spasms set off by noise | The back may
  arch until only head and heels touch the bed, with the mind fully clear.
test: bedside recognition, supported by the spatula test | Cultures are seldom helpful. When the
  throat is touched, the patient bites down instead of gagging.
tx: human tetanus immunoglobulin with wound cleaning, metronidazole and benzodiazepines |
  Magnesium steadies the autonomic storms, and many patients need a ventilator for weeks.
comp: laryngeal spasm, fractures, unstable blood pressure and pneumonia | Newborns infected
  through the cord stump rarely survive without intensive care.
prev: Toxoid vaccine is given in infancy with a booster every ten years, and maternal doses with
  clean cord care shield newborns.
risk: unvaccinated older adults, farmers, people who inject drugs and babies born in unclean
  surroundings | In rich countries most patients are over 60 and have missed a booster.
riddle: sym | stepped on a rusty nail, now cannot open the mouth and the back goes rigid
# bacterial meningitis
also: purulent meningitis; septic infection of the meninges
kind: infection of the nervous system
who: emergency physicians
is: an acute bacterial inflammation of the membranes around the brain and spinal cord
cause: Streptococcus pneumoniae and Neisseria meningitidis reach the subarachnoid space from the
  blood. Group B streptococci prevail in newborns, and Listeria is added in old age.
sym: fever, severe headache, stiff neck, vomiting and aversion to light | A purple rash that does
  not blanch under a glass points to meningococci.
test: a lumbar puncture with culture of cerebrospinal fluid | The fluid is cloudy, rich in
  neutrophils and protein, and low in glucose.
tx: ceftriaxone and vancomycin with dexamethasone | The first dose must not wait for imaging, and
  ampicillin is added above the age of 50.
comp: deafness, brain abscess, seizures and septic shock | Meningococcal disease may cost fingers
  or limbs.
prev: Conjugate vaccines against pneumococci, meningococci and Haemophilus are given in childhood,
  and close contacts take a dose of rifampin or ciprofloxacin.
risk: newborns, college students in dormitories, people without a spleen and those with a skull
  fracture | A belt across the African Sahel sees large epidemics.
riddle: sym | student with raging headache, cannot bend the neck, light hurts and purple specks on
  legs
# celiac disease
also: gluten-sensitive enteropathy; celiac sprue
kind: immune-mediated bowel disease
who: gastroenterologists
is: an immune reaction to gluten that flattens the lining of the small intestine
cause: Gliadin from wheat, barley and rye, altered by tissue transglutaminase, is presented by
  HLA-DQ2 or DQ8 molecules. T cells then destroy the villi.
sym: loose stools, bloating, weight loss, mouth ulcers and tiredness | An itching, blistering rash
  on elbows and knees is called dermatitis herpetiformis.
test: a serum tissue transglutaminase IgA test followed by duodenal biopsy | Total IgA is measured
  as well, and the patient must still be eating bread when the blood is drawn.
tx: a strict gluten-free diet for life | A dietitian teaches label reading, and iron, folate and
  vitamin D are replaced where they are low.
comp: anemia, osteoporosis, infertility and lymphoma of the small bowel | The spleen may shrink,
  which invites pneumococcal infection.
prev: No way of averting it is established, since neither breastfeeding nor the age at which wheat
  is introduced changes the odds.
risk: first-degree relatives of patients and people with type 1 diabetes, Down syndrome or
  autoimmune thyroid disease | About one person in a hundred is affected in Europe and North
  America, and most do not know it.
riddle: sym | diarrhea and itchy elbow blisters whenever I eat bread or pasta
# Crohn disease
also: regional enteritis; transmural ileitis
kind: inflammatory bowel disease
who: gastroenterologists
is: a chronic inflammation that may strike any part of the gut from mouth to anus in patches
cause: An inappropriate immune response to gut bacteria arises in people with susceptible genes,
  NOD2 above all. Tobacco and antibiotics in early life add to it.
sym: cramping pain in the right lower abdomen, diarrhea, weight loss and sores around the anus |
  Mouth ulcers, sore joints and red eyes may precede the bowel complaints.
test: ileocolonoscopy with biopsies | Skip lesions, cobblestone mucosa and granulomas are typical,
  and MR enterography maps the small bowel.
tx: budesonide or prednisone to settle a flare | Azathioprine or an anti-TNF antibody is then used
  to keep the bowel quiet and to spare steroids.
comp: strictures, fistulas, abscesses and malnutrition | Vitamin B12 falls once a long stretch of
  ileum is removed.
prev: Flares become rarer once cigarettes are given up and anti-inflammatory painkillers are
  avoided. The disorder itself cannot be averted.
risk: young adults, smokers, people of Ashkenazi descent and those with an affected sibling |
  Incidence climbs as countries industrialize.
riddle: comp | what happens when patchy gut inflammation burrows through into the bladder or skin?
# ulcerative colitis
also: idiopathic proctocolitis; colitis ulcerosa
kind: inflammatory bowel disease
who: gastroenterologists
is: a chronic inflammation of the colonic mucosa that begins in the rectum and extends upward
  without gaps
cause: A leaky epithelial barrier lets bacterial products provoke Th2-like immune cells in the
  mucosa. Neither stress nor diet is enough to start it.
sym: bloody diarrhea with mucus, urgency and a feeling of incomplete emptying | Attacks wake
  patients at night, unlike irritable bowel.
test: colonoscopy with biopsies after infection has been excluded | Continuous redness from the
  rectum upward with crypt abscesses is the pattern sought, and fecal calprotectin tracks
  activity.
tx: mesalamine given by mouth and as an enema or suppository | Steroids are reserved for moderate
  attacks, and removal of the colon cures the bowel disease.
comp: toxic megacolon, colorectal cancer and primary sclerosing cholangitis | Severe bleeding may
  demand emergency surgery.
prev: Its onset cannot be averted, but steady maintenance therapy avoids relapse, and surveillance
  colonoscopy from the eighth year catches dysplasia early.
risk: adults aged 15 to 30, former smokers and relatives of patients with inflammatory bowel
  disease | Removal of an inflamed appendix in youth seems to protect.
riddle: sym | running to the toilet ten times a day, blood and slime in the bowl
# acute pancreatitis
also: sudden inflammation of the pancreas; acute inflammation of the pancreas
kind: abdominal emergency
who: gastroenterologists
is: a sudden inflammation of the pancreas in which the gland is digested by its own enzymes
cause: Gallstones that lodge at the ampulla and heavy drinking explain four of five cases. Very
  high triglycerides, ERCP and some drugs explain most others.
sym: severe pain in the upper abdomen that bores through to the back, vomiting and fever | Leaning
  forward brings some relief, and bruising of the flanks is an ominous sign.
test: a serum lipase level | A value three times the upper limit with typical pain suffices, and
  ultrasound looks for stones.
tx: early intravenous fluid, pain relief and feeding as soon as it is tolerated | Lactated Ringer
  solution is preferred, and stones are removed before discharge.
comp: necrosis, pseudocyst, respiratory distress and organ failure | Infected dead tissue betrays
  itself by gas on CT in the third or fourth week.
prev: Removing the gallbladder during the same admission and abstaining from alcohol keep attacks
  from returning.
risk: people with gallstones, heavy drinkers and those with triglycerides above 1,000 mg/dL |
  Women are struck more by stones, men more by drink.
riddle: sym | after a boozy weekend, agony under the ribs going straight to the back, better bent
  over
# acute appendicitis
also: inflammation of the appendix; acute vermiform appendix inflammation
kind: abdominal emergency
who: general surgeons
is: an acute inflammation of the blind tube that hangs from the cecum
cause: The lumen is blocked by a fecalith or by swollen lymphoid tissue. Pressure rises, blood
  flow fails and gut bacteria invade the wall.
sym: pain that starts at the navel and moves to the right lower abdomen, with nausea and loss of
  appetite | Jolting the bed or releasing the pressing hand makes it sharper.
test: an abdominal CT scan, or ultrasound in children and pregnant women | A tube wider than 6 mm
  that cannot be compressed is the key finding, and a score such as Alvarado selects whom to scan.
tx: laparoscopic removal of the organ | Antibiotics alone succeed in many uncomplicated cases,
  although a third return within a few years.
comp: perforation, peritonitis and abscess | In toddlers and the very old the wall has often burst
  by the time of arrival.
prev: Nothing reliably averts it, though populations that eat much fiber have it less often.
risk: people between 10 and 30, slightly more often male | About one person in fourteen has it at
  some time in life.
riddle: sym | belly button ache that shifted down to the right hip side, hurts on every bump
# hepatitis B
also: HBV infection; serum hepatitis
kind: viral liver infection
who: hepatologists
is: an infection of the liver with a DNA virus that either clears or becomes chronic
cause: The hepatitis B virus is passed on in blood, semen and at birth. Immune cells that attack
  infected hepatocytes do most of the damage.
sym: jaundice, dark urine, nausea and aching joints, though chronic carriers usually feel well |
  Small children hardly ever turn yellow.
test: a blood test for the surface antigen HBsAg | IgM to the core antigen marks a fresh
  infection, and the DNA level shows how active it is.
tx: entecavir or tenofovir for active chronic infection | Acute illness in adults mostly clears
  without drugs, whereas the tablets are usually taken for many years.
comp: cirrhosis, hepatocellular carcinoma and vasculitis | Reactivation under rituximab can be
  deadly.
prev: Three doses of recombinant vaccine begin on the day of birth, and babies of carrier mothers
  also receive immunoglobulin.
risk: infants of infected mothers, people who share needles, dialysis patients and migrants from
  East Asia and Africa | Persistence is likeliest in those infected as newborns.
riddle: prev | which shot on the day of birth spares my child a lifelong liver virus?
# hepatitis C
also: HCV infection; non-A non-B hepatitis
kind: viral liver infection
who: hepatologists
is: a blood-borne RNA virus infection of the liver that becomes chronic in most of those infected
cause: The hepatitis C virus is transmitted by shared needles, unsafe injections and transfusions
  before 1992. Its polymerase makes so many errors that antibodies never catch up.
sym: tiredness and vague aching, with no complaints at all for decades in most | Purpura on the
  legs hints at cryoglobulins.
test: an antibody screen confirmed by HCV RNA | RNA that persists for six months defines chronic
  infection, and elastography grades the scarring.
tx: an eight- to twelve-week course of direct-acting antivirals such as sofosbuvir with
  velpatasvir | More than 95 percent are cured, whatever the genotype.
comp: cirrhosis, liver cancer and cryoglobulinemic kidney disease | Type 2 diabetes and B-cell
  lymphoma are also more frequent.
prev: No vaccine exists. Clean needles, screening of donated blood and treating carriers interrupt
  spread.
risk: people who inject drugs, those transfused before 1992 and adults born between 1945 and 1965
  | Mother-to-child passage occurs in about one birth in twenty.
riddle: tx | can a three-month pill course wipe out the liver bug I got from sharing needles?
# Wilson disease
also: hepatolenticular degeneration; inherited copper overload
kind: inherited metabolic disease
who: hepatologists
is: a recessive disorder in which copper accumulates in the liver, brain and cornea
cause: Mutations of ATP7B disable the pump that moves copper into bile. The metal spills from the
  liver into other tissues.
sym: tremor, slurred speech, clumsiness, mood change and jaundice in a young person | A
  golden-brown ring surrounds the iris when the brain is involved.
test: serum ceruloplasmin with 24-hour urinary copper | Slit-lamp examination and, where doubt
  remains, the metal content of a liver biopsy complete the picture.
tx: a chelator, penicillamine or trientine | Zinc blocks uptake from the gut and is used for
  maintenance, and treatment lasts for life.
comp: acute liver failure, cirrhosis and hemolytic anemia | Psychiatric decline may be mistaken
  for schizophrenia.
prev: Illness is averted in siblings by testing them early and starting zinc before any sign
  appears. Shellfish, nuts and liver are limited.
risk: brothers and sisters of patients, and people aged 5 to 35 with unexplained liver disease |
  One birth in about 30,000 is affected.
riddle: sym | teenager with shaky hands, slurring, odd behavior and brown rings in the eyes
# hereditary hemochromatosis
also: inherited iron overload; bronze diabetes
kind: inherited metabolic disease
who: hepatologists
is: an inherited disorder in which the gut takes up too much iron year after year
cause: Two C282Y copies of the HFE gene lower hepcidin, so that ferroportin keeps exporting iron.
  The body has no route by which to excrete the surplus.
sym: tiredness, aching knuckles, bronzed skin, loss of libido and abdominal pain | Pain in the
  second and third finger joints gives the so-called iron fist.
test: transferrin saturation with ferritin | A saturation above 45 percent prompts HFE genotyping,
  and MRI estimates how much metal is in the liver.
tx: regular phlebotomy | A unit is drawn weekly until ferritin is near 50, then a few times a
  year.
comp: cirrhosis, diabetes, cardiomyopathy and hypogonadism | Vibrio vulnificus from raw oysters
  can cause overwhelming sepsis.
prev: Organ damage never appears if blood removal starts early, so adult relatives are tested.
  Supplements of iron and vitamin C are left out.
risk: men over 40 and women after menopause of Irish or other northern European ancestry | One in
  200 people of northern European ancestry carries two copies, though few fall ill.
riddle: tx | is giving away a pint of blood every week really how they handle too much iron?
# minimal change disease
also: lipoid nephrosis; nil disease
kind: kidney disease
who: nephrologists
is: the commonest form of nephrotic syndrome in childhood, with glomeruli that look normal by
  light microscopy
cause: A circulating factor, perhaps antibodies against nephrin, makes podocytes lose their foot
  processes. Allergy, infection and Hodgkin lymphoma sometimes come before it.
sym: puffy eyelids in the morning, swollen ankles, frothy urine and weight gain | Blood pressure
  and the color of the urine are usually normal.
test: a urine protein measurement, with kidney biopsy in adults | Electron microscopy shows
  effaced foot processes, and serum albumin is low.
tx: oral prednisolone | More than nine of ten children respond within four weeks, and rituximab or
  cyclophosphamide is kept for frequent relapse.
comp: peritonitis, venous thrombosis and acute kidney injury | Loss of antibodies in urine opens
  the way to pneumococci.
prev: First attacks cannot be averted. Relapses after a cold may be fewer with good vaccination
  and, in some children, a short rise of the steroid dose.
risk: boys aged two to seven and adults who use nonsteroidal drugs | Children with eczema or hay
  fever are represented more than expected.
riddle: sym | preschooler wakes with swollen eyelids and the pee looks like beer foam
# nephrolithiasis
also: kidney stone disease; renal calculus disease
kind: urinary tract disorder
who: urologists
is: the formation of crystals in the urinary tract that may block the flow of urine
cause: Urine becomes supersaturated with calcium oxalate, uric acid, struvite or cystine. Low
  volume, much salt and little citrate favor crystal growth.
sym: waves of severe flank pain running to the groin, blood in the urine and vomiting | Sufferers
  pace about and cannot lie still.
test: a low-dose CT scan without contrast | Ultrasound is preferred in pregnancy, and any stone
  that passes is sent for analysis.
tx: an anti-inflammatory painkiller, with tamsulosin to help passage | Stones above 10 mm are
  broken by shock waves or lasered through a ureteroscope.
comp: infection above a blockage, hydronephrosis and chronic kidney disease | Fever behind an
  obstructed ureter is an emergency.
prev: Enough water to pass 2.5 liters of urine a day, less salt and normal dietary calcium halve
  recurrence, and citrate helps selected patients.
risk: men in their forties, obese people, workers in hot places and those who had bowel surgery |
  About one person in ten passes a stone at some time in life.
riddle: sym | cannot keep still, stabbing ache from the side down to the groin and pink pee
# autosomal dominant polycystic kidney disease
also: ADPKD; adult polycystic kidney disease
kind: inherited kidney disease
who: nephrologists
is: an inherited disorder in which fluid-filled cysts enlarge both kidneys over decades
cause: Mutations in PKD1 or, less often, PKD2 alter the polycystins of the primary cilium. Tubule
  cells proliferate and secrete fluid.
sym: high blood pressure, dull flank pain, blood in the urine and a growing waist | Bleeding into
  a cyst causes sharp pain that eases within days.
test: an ultrasound scan of the kidneys | Age-specific cyst counts are used in relatives, and
  total kidney volume on MRI predicts the speed of decline.
tx: strict control of blood pressure with an ACE inhibitor or angiotensin blocker | Tolvaptan
  slows growth in those who progress fast, at the price of great thirst.
comp: kidney failure, brain aneurysm, liver cysts and mitral prolapse | Infected cysts respond
  slowly, as few antibiotics enter them.
prev: The gene cannot be changed after conception, yet embryo testing is possible. Liberal water
  and little salt may delay damage.
risk: children of an affected parent, each with a chance of one in two | It accounts for about
  five percent of patients on dialysis.
riddle: comp | why do doctors scan the head of someone whose kidneys are full of cysts?
# systemic lupus erythematosus
also: SLE; lupus
kind: autoimmune disease
who: rheumatologists
is: a relapsing autoimmune disease that can inflame skin, joints, kidneys, blood cells and brain
cause: Debris from dying cells is cleared too slowly, and antibodies against DNA and other nuclear
  material form. Immune complexes settle in tissue and fire complement.
sym: a butterfly rash over the cheeks, joint pain, fatigue, mouth ulcers and hair loss | Sunshine
  brings out the rash and may provoke a flare.
test: an antinuclear antibody test followed by anti-double-stranded DNA and complement | A
  negative antinuclear result nearly rules it out, while anti-Smith is specific but found in few.
tx: hydroxychloroquine for almost every patient | Steroids are added for flares, and mycophenolate
  or belimumab when the kidney is inflamed.
comp: nephritis, stroke, early coronary disease and miscarriage | Antiphospholipid antibodies
  bring clots in veins and arteries.
prev: The disease cannot be averted, but sunscreen, stopping smoking and faithful tablets ward off
  flares.
risk: women of childbearing age, especially of African, Asian or Hispanic ancestry | Nine of ten
  patients are female.
riddle: sym | red wings across nose and cheeks after a beach day, sore knuckles and hair falling
  out
# ankylosing spondylitis
also: Bechterew disease; radiographic axial spondyloarthritis
kind: inflammatory spine disease
who: rheumatologists
is: a chronic inflammation of the sacroiliac joints and spine that may end in bony fusion
cause: HLA-B27 and other genes, together with signals from the gut, drive interleukin-17.
  Inflammation sits where ligaments join bone and heals with new bone.
sym: low back pain before 40 that eases with movement and is worst in the second half of the night
  | Alternating buttock pain and a swollen heel tendon are further clues.
test: an X-ray or MRI of the sacroiliac joints | Bone marrow edema on MRI appears years before the
  X-ray changes, and HLA-B27 only supports.
tx: an anti-inflammatory drug such as naproxen with daily exercise | A TNF or interleukin-17
  blocker follows if two such drugs fail.
comp: spinal fracture, uveitis, aortic regurgitation and a rigid stoop | A fused neck may break in
  a trivial fall.
prev: Onset cannot be averted. Posture training, swimming and not smoking keep the spine supple.
risk: men in their twenties, HLA-B27 carriers and people with psoriasis or inflammatory bowel
  disease | Relatives who share the gene have a tenfold chance.
riddle: sym | 25 years old, spine like wood at 4 a.m. but fine after jogging
# giant cell arteritis
also: temporal arteritis; Horton disease
kind: large-vessel vasculitis
who: rheumatologists
is: an inflammation of large and medium arteries in older people, above all of the branches of the
  external carotid
cause: Dendritic cells in the artery wall recruit T cells and macrophages, which fuse into giant
  cells. The inner layer thickens until flow stops.
sym: a new headache at the temple, tender scalp, pain in the jaw when chewing and blurred sight |
  Stiff shoulders and hips in the morning often keep it company.
test: an ultrasound or biopsy of the temporal artery | The ESR is often above 50 mm/h, and a dark
  halo around the vessel is the sonographic sign.
tx: high-dose prednisone at once, before tests are complete | Tocilizumab allows the dose to be
  cut sooner, and the taper lasts a year or more.
comp: permanent blindness, stroke and thoracic aortic aneurysm | When one eye goes dark, the
  second follows within days if nothing is done.
prev: It cannot be averted, but loss of sight can if steroid tablets are begun on suspicion alone.
risk: women over 70 of northern European descent | It is hardly ever seen before the age of 50.
riddle: sym | grandma has temple pain, sore jaw while chewing meat and it hurts to comb her hair
# osteoporosis
also: postmenopausal bone loss; low bone mass with fragility
kind: bone disease
who: rheumatologists
is: a loss of bone mass and structure that lets bones break under slight force
cause: After menopause the lack of estrogen tips the balance toward osteoclasts. Glucocorticoids,
  immobility and an overactive parathyroid hasten the loss.
sym: no complaint until a fracture, then sudden back pain, loss of height and a stooped back |
  Clothes seem to grow longer as vertebrae collapse.
test: a DXA scan of hip and spine | A T-score of -2.5 or lower makes the diagnosis, as does a
  low-trauma hip fracture whatever the score.
tx: an oral bisphosphonate such as alendronate | The weekly tablet is swallowed upright with plain
  water, and denosumab or teriparatide serves those at very high risk.
comp: hip fracture, vertebral collapse and loss of independence | One in five people dies in the
  year after breaking a hip.
prev: Weight-bearing exercise, calcium, vitamin D, little alcohol and a home without loose rugs
  protect from falls and fractures.
risk: thin women after menopause, long-term steroid users, smokers and people whose parent broke a
  hip | Early menopause without replacement adds to the danger.
riddle: test | which scan tells whether my bones are thinning after the change of life?
# multiple sclerosis
also: MS; disseminated sclerosis
kind: disease of the central nervous system
who: neurologists
is: an inflammatory disease of brain and spinal cord in which myelin is stripped in scattered
  patches
cause: Lymphocytes cross the blood-brain barrier and attack myelin. Earlier infection with
  Epstein-Barr virus appears to be a necessary step.
sym: blurred vision in one painful eye, numb limbs, unsteadiness, bladder urgency and fatigue |
  Bending the neck may send an electric shock down the spine, and heat makes things worse for a
  while.
test: an MRI of brain and spinal cord | Lesions must be scattered in place and time, and
  oligoclonal bands in spinal fluid can stand in for the second.
tx: an early disease-modifying drug such as ocrelizumab or natalizumab | Relapses are shortened by
  high-dose methylprednisolone, which does not change the final outcome.
comp: spasticity, depression, urinary infection and loss of walking | After years of relapses many
  patients enter a steady secondary decline.
prev: Sure means are lacking. Adequate vitamin D, a normal weight in youth and not smoking lower
  the odds.
risk: women aged 20 to 40, people who live far from the equator and those who had glandular fever
  | A sibling of a patient has a chance of about three percent.
riddle: sym | one eye went foggy and sore, a year later both legs tingled and stumbled
# Parkinson disease
also: paralysis agitans; idiopathic parkinsonism
kind: neurodegenerative disease
who: neurologists
is: a slowly progressive loss of dopamine neurons in the substantia nigra
cause: Misfolded alpha-synuclein gathers in Lewy bodies and nerve cells die. A few families carry
  LRRK2 or other mutations, but most cases are sporadic.
sym: slowness, a tremor at rest, stiffness, small handwriting and a soft voice | Loss of smell and
  acting out of dreams may come a decade before.
test: a neurological examination | No blood test exists. A dopamine transporter scan is used only
  when essential tremor cannot be told apart.
tx: levodopa with carbidopa | Dopamine agonists or MAO-B inhibitors may come first in young
  patients, and deep brain stimulation follows for fluctuations.
comp: falls, choking, hallucinations and dementia | Aspiration pneumonia is the usual reason for
  death.
prev: No measure is proven. Vigorous exercise and coffee are linked to lower rates, and banning
  pesticides such as paraquat removes one hazard.
risk: men over 60, farm workers exposed to pesticides and carriers of GBA mutations | About one
  percent of people above 60 are affected.
riddle: sym | hand shakes while resting, shuffling steps, tiny handwriting and can no longer smell
  coffee
# myasthenia gravis
also: MG; autoimmune neuromuscular junction weakness
kind: neuromuscular disease
who: neurologists
is: an autoimmune disease of the neuromuscular junction with weakness that grows with use
cause: Antibodies block and destroy acetylcholine receptors on muscle. The thymus, often enlarged
  or holding a tumor, helps to produce them.
sym: drooping lids, double vision, trouble chewing and arms that tire through the day | Strength
  comes back after a rest, and an ice pack briefly lifts the lid.
test: an acetylcholine receptor antibody test | Single-fiber electromyography is the most
  sensitive method when antibodies are absent, and CT looks for thymoma.
tx: pyridostigmine | Prednisone and azathioprine control the immune attack, and removal of the
  thymus helps younger patients.
comp: respiratory crisis, aspiration and thymoma | Infection or surgery commonly tips the balance
  toward the ventilator.
prev: The disease cannot be averted. Crises can be, by keeping clear of aminoglycosides,
  fluoroquinolones and magnesium and by treating infections promptly.
risk: women under 40 and men over 60 | About two people in ten thousand are affected.
riddle: sym | eyelids sink by evening, see double and can't finish chewing dinner
# Guillain-Barre syndrome
also: GBS; acute inflammatory demyelinating polyneuropathy
kind: peripheral nerve disease
who: neurologists
is: an acute paralysis that ascends from the feet after an infection
cause: Antibodies raised against Campylobacter jejuni or a virus cross-react with gangliosides of
  peripheral nerve. Myelin, or the axon itself, is damaged.
sym: tingling feet, weakness that climbs within days and lost tendon reflexes | Deep back pain and
  a face that cannot smile are frequent.
test: a lumbar puncture with nerve conduction studies | Protein is high while cells stay few, a
  pair called albuminocytologic dissociation.
tx: intravenous immunoglobulin or plasma exchange | Both work equally well in the first two weeks,
  whereas steroids do not help.
comp: respiratory failure, unstable blood pressure and deep vein thrombosis | One in five patients
  cannot walk unaided after six months.
prev: No specific means exists. Thorough cooking of poultry and clean kitchens cut the infection
  that most often comes before it.
risk: people who had gastroenteritis or a chest cold in the last month, older men and those
  infected with Zika virus | One or two people per 100,000 are struck each year.
riddle: sym | two weeks after food poisoning my feet went numb, then knees buckled, now arms are
  weak
# migraine
also: hemicrania; sick headache
kind: headache disorder
who: neurologists
is: a recurrent headache disorder with attacks lasting four to 72 hours
cause: Activated trigeminal nerve endings release CGRP around the vessels of the meninges. A wave
  of cortical depression sweeping the brain explains the aura.
sym: one-sided throbbing pain, nausea and dislike of light and sound | Zigzag lines or a blind
  spot may spread across the view for half an hour beforehand.
test: a careful history with a normal neurological examination | Imaging is kept for red flags
  such as a thunderclap onset or a first attack after 50.
tx: a triptan taken early in the attack | Simple painkillers may suffice in mild attacks, and
  frequent ones call for propranolol, topiramate or a CGRP antibody.
comp: medication-overuse headache and status lasting over three days | The rare stroke occurs
  mostly in young smokers with aura who use estrogen.
prev: Regular sleep and meals, few painkiller days a month and a diary of triggers make attacks
  rarer.
risk: women between 18 and 45 and people whose mother had the same trouble | Before puberty boys
  and girls are equally affected.
riddle: sym | flashing zigzags, then half my skull pounds and I hide in a dark room and puke
# Alzheimer disease
also: senile dementia of the Alzheimer type; Alzheimer-type dementia
kind: neurodegenerative disease
who: memory clinics
is: a progressive dementia with amyloid plaques and tau tangles in the cortex
cause: Amyloid-beta cleaved from its precursor clumps between neurons, and hyperphosphorylated tau
  fills them. Mutations of APP or presenilin lead to early familial forms.
sym: forgetting recent events, repeating questions, losing the way and struggling for words | Old
  memories and social charm are kept for long.
test: cognitive testing with MRI, supported by amyloid PET or spinal fluid markers | Shrinkage of
  the hippocampus and low amyloid with high tau in the fluid form the signature.
tx: a cholinesterase inhibitor such as donepezil | Memantine is added in the middle stage, and
  antibodies such as lecanemab are offered to selected early patients.
comp: wandering, aspiration pneumonia, pressure sores and caregiver exhaustion | Agitation and
  delusions develop in the middle years.
prev: Treating midlife hypertension and hearing loss, staying in school longer and keeping active
  lower the odds.
risk: people over 65, carriers of APOE e4 and adults with Down syndrome | The number of cases
  doubles about every five years of age after 65.
riddle: sym | dad asks the same thing five times and got lost on the street where he lives
# iron deficiency anemia
also: sideropenic anemia; anemia from lack of iron
kind: blood disorder
who: hematologists
is: a shortage of hemoglobin that follows exhausted iron stores
cause: Menstrual loss, slow bleeding from the gut, pregnancy or poor absorption drains iron. In
  older adults, a bleeding tumor of the colon must be thought of.
sym: pallor, tiredness, breathlessness on stairs, brittle nails and a craving for ice | Restless
  legs at night and cracks at the corners of the mouth are less well known.
test: a serum ferritin with a full blood count | Red cells are small and pale, and a ferritin
  below 30 ng/mL is conclusive.
tx: oral ferrous sulfate once daily or on alternate days | Intravenous iron serves those who
  cannot tolerate or absorb tablets, and the source of loss is always sought.
comp: heart strain, preterm birth and slowed learning in infants | A web in the upper gullet forms
  in the rare Plummer-Vinson syndrome.
prev: Red meat, legumes and fortified cereals with a source of vitamin C, late cord clamping and
  supplements in pregnancy guard against it.
risk: women with heavy periods, pregnant women, toddlers who drink much cow's milk and regular
  blood donors | It is the commonest nutritional deficiency on earth.
riddle: sym | washed out, pale, chewing ice cubes all day and nails like spoons
# pernicious anemia
also: Addison-Biermer anemia; autoimmune vitamin B12 deficiency
kind: blood disorder
who: hematologists
is: a lack of vitamin B12 caused by autoimmune loss of intrinsic factor
cause: Antibodies destroy parietal cells of the stomach, so intrinsic factor is no longer made.
  The vitamin then passes through the ileum unabsorbed.
sym: pallor with a lemon tinge, a smooth sore tongue, numb feet and poor memory | Walking in the
  dark becomes unsteady as position sense is lost.
test: a serum B12 level with intrinsic factor antibodies | Red cells are large, neutrophils have
  many lobes, and methylmalonic acid is raised.
tx: intramuscular hydroxocobalamin | Doses every other day are followed by one every two or three
  months for life, and folate is never given alone.
comp: degeneration of the spinal cord, stomach cancer and heart failure | Nerve damage present for
  more than a year seldom recovers.
prev: The stomach disorder cannot be averted, but regular injections keep nerves and marrow
  healthy.
risk: people over 60, those with autoimmune thyroid disease or vitiligo, and northern Europeans |
  About one person in fifty above 60 is affected.
riddle: sym | beefy tongue, pins and needles in my toes, yellowish face and wobbly in the dark
# sickle cell disease
also: drepanocytosis; hemoglobin SS disease
kind: inherited blood disorder
who: hematologists
is: an inherited disorder of hemoglobin that bends red cells when oxygen is low
cause: A single change, valine for glutamic acid in the beta chain, lets hemoglobin S polymerize.
  Stiff cells block small vessels and break early.
sym: attacks of bone pain, swollen hands and feet in infancy, jaundice and tiredness | Long
  painful erections may trouble boys and men.
test: hemoglobin electrophoresis | Newborn screening by the same principle finds the disorder from
  a heel prick.
tx: hydroxyurea | It raises fetal hemoglobin, while transfusion, stem cell transplant and gene
  therapy are options for severe disease.
comp: stroke, acute chest syndrome, splenic infarction and leg ulcers | After early childhood the
  spleen no longer guards against pneumococci.
prev: Carrier couples receive counseling. Crises are averted by warmth, fluids and oxygen at
  altitude, and penicillin protects small children.
risk: people whose forebears come from sub-Saharan Africa, India, Arabia or the Mediterranean |
  Where both parents carry the trait, each child has a one in four chance.
riddle: sym | infant with puffy painful fingers and toes, later fits of bone ache and yellow eyes
# hemophilia A
also: classic hemophilia; factor VIII deficiency
kind: inherited bleeding disorder
who: hematologists
is: an X-linked bleeding disorder with too little clotting factor VIII
cause: Mutations of the F8 gene, often an inversion in intron 22, stop production of the factor. A
  third arise anew without family history.
sym: swelling and pain in knees, elbows or ankles, deep bruises and prolonged bleeding after
  surgery | Trouble often starts when a boy begins to crawl.
test: a factor VIII activity assay | The activated partial thromboplastin time is long while the
  prothrombin time and platelets are normal.
tx: regular infusions of factor VIII concentrate | Emicizumab under the skin is an alternative,
  and desmopressin is enough for mild cases.
comp: crippled joints, brain hemorrhage and inhibitory antibodies | In the 1980s contaminated
  plasma spread HIV and hepatitis C.
prev: Bleeds are averted by prophylactic infusions, soft sports and no aspirin, and carriers may
  have prenatal testing.
risk: boys born to carrier mothers | About one male birth in 5,000 is affected, in every ethnic
  group.
riddle: sym | little boy's knees balloon after tiny knocks and a pulled tooth oozes for days
# immune thrombocytopenia
also: ITP; autoimmune thrombocytopenic purpura
kind: bleeding disorder
who: hematologists
is: an isolated fall of the platelet count due to autoantibodies
cause: Antibodies against glycoprotein IIb/IIIa mark platelets for destruction in the spleen. A
  virus often comes before it in children.
sym: pinpoint red spots on the shins, nosebleeds, gum bleeding and heavy periods | The spleen is
  not enlarged, and the patient otherwise feels well.
test: a platelet count with a blood film | Other causes are excluded, for no single assay proves
  it, and HIV and hepatitis C are checked.
tx: a short course of dexamethasone or prednisone | Children who only bruise are watched, and
  thrombopoietin agonists or rituximab come second.
comp: brain hemorrhage and severe menstrual loss | Life-threatening bleeding is rare as long as
  counts stay above 20.
prev: Means to avert it are lacking. Contact sports, aspirin and alcohol are avoided while counts
  are low.
risk: young children after a viral illness, women of 20 to 40 and adults over 60 | It strikes
  about three adults in 100,000 each year.
riddle: sym | tiny red dots all over the shins and a nose that won't stop bleeding after a cold
# infective endocarditis
also: bacterial endocarditis; heart valve infection
kind: cardiac infection
who: cardiologists
is: an infection of the inner lining of the heart, usually on a valve
cause: Staphylococcus aureus or viridans streptococci settle from the blood on damaged or
  artificial valves. Platelets and fibrin hide them in vegetations.
sym: fever for weeks, night sweats, breathlessness and a new murmur | Splinter-like streaks under
  nails and tender finger pads are late clues.
test: three sets of blood cultures with transesophageal echocardiography | The Duke criteria put
  the findings together, and cultures are drawn before the first antibiotic.
tx: four to six weeks of intravenous antibiotics | Surgery replaces the valve when the heart
  fails, an abscess forms or emboli recur.
comp: heart failure, stroke, abscess and kidney infarction | Fungal growth makes the largest
  emboli.
prev: Good dental care helps everyone. Amoxicillin before dental work is kept for artificial
  valves, earlier infection and some congenital defects.
risk: people with prosthetic valves, those who inject drugs and patients with long-term catheters
  | In rich countries the average patient is now over 60.
riddle: sym | low fever for a month, dark splinters under my nails and a new sound over the heart
# rheumatic fever
also: acute rheumatic fever; poststreptococcal carditis
kind: inflammatory disease
who: pediatricians
is: a delayed immune reaction to streptococcal sore throat
cause: Antibodies against the M protein of group A Streptococcus cross-react with heart, joints
  and brain. The throat infection came two to four weeks earlier.
sym: pain wandering from one large joint to the next, fever, breathlessness and jerky movements |
  A pink ring-shaped rash and painless lumps over bones are uncommon.
test: the revised Jones criteria with an antistreptolysin O titer | Echocardiography looks for
  silent leaks of the mitral valve.
tx: penicillin to clear the germ, with aspirin for the joints | Bed rest and diuretics are used
  when the heart is inflamed, and steroids in severe carditis.
comp: mitral stenosis, atrial fibrillation and heart failure | Each further attack adds scarring
  of the valves.
prev: Sore throats due to streptococci are treated within nine days, and those once struck receive
  penicillin injections every four weeks for years.
risk: children of five to 15 years in crowded, poor housing | Indigenous Australians and Pacific
  islanders have some of the highest rates.
riddle: cause | how can an untreated strep throat scar a child's heart weeks afterward?
# Kawasaki disease
also: mucocutaneous lymph node syndrome; infantile polyarteritis
kind: childhood vasculitis
who: pediatricians
is: an acute inflammation of medium arteries in small children, the coronaries above all
cause: The cause is unknown. An unusual response to one or several common infections in a disposed
  child is suspected.
sym: fever of five days or more, red eyes without pus, cracked lips, a strawberry tongue and a
  rash | In the second week the fingertips begin to peel.
test: a set of clinical criteria with echocardiography | C-reactive protein and, later, platelets
  are high, but no laboratory test is specific.
tx: intravenous immunoglobulin with aspirin | Given within ten days of onset, it reduces coronary
  damage fivefold, and infliximab or steroids help nonresponders.
comp: coronary aneurysm, myocarditis and heart attack | Giant dilatations need lifelong blood
  thinners.
prev: No means exists, because the cause has not been found. Early infusion protects the heart.
risk: children under five, boys more than girls, particularly those of Japanese or Korean descent
  | Siblings have a tenfold chance.
riddle: sym | three-year-old, fever for a week, bright red lips and tongue, later skin peels off
  fingers
# aortic stenosis
also: narrowing of the aortic valve; calcific aortic valve disease
kind: heart valve disease
who: cardiologists
is: a fixed obstruction to the outflow of the left ventricle at the valve
cause: Calcium builds up on the leaflets with age. A bicuspid valve wears out two decades earlier,
  and rheumatic scarring is seen in poorer countries.
sym: chest pain, fainting and breathlessness on exertion | A rough murmur climbs to the neck, and
  the pulse rises slowly.
test: Doppler echocardiography | An area below 1 square centimeter or a mean gradient of 40 mmHg
  means severe disease.
tx: valve replacement by surgery or catheter once complaints begin | No drug slows it, and the
  catheter route is favored above 75 to 80 years.
comp: heart failure, sudden death and bleeding from gut angiodysplasia | After the first faint,
  untreated patients live three years on average.
prev: No measure is proven, statins included. Treatment of streptococcal throat averts only the
  rheumatic form.
risk: people over 70 and those born with a two-leaflet valve | High lipoprotein(a), smoking and
  kidney failure raise the odds.
riddle: sym | granddad blacks out when climbing hills and gets a tight chest, doctor hears a harsh
  murmur
# hypertrophic cardiomyopathy
also: HCM; hypertrophic obstructive cardiomyopathy
kind: heart muscle disease
who: cardiologists
is: a genetic thickening of the left ventricle that is not explained by pressure load
cause: Mutations of sarcomere genes, MYH7 and MYBPC3 chiefly, are passed on as a dominant trait.
  Muscle fibers lie in disarray.
sym: breathlessness, chest pain, palpitations and fainting during sport | The murmur becomes
  louder on standing up or straining.
test: echocardiography or cardiac MRI | A wall of 15 mm or more anywhere is diagnostic, and scar
  on MRI marks a higher danger.
tx: a beta blocker without vasodilating action | Mavacamten eases obstruction, myectomy or alcohol
  ablation comes next, and a defibrillator is placed in those at high risk.
comp: sudden cardiac death, atrial fibrillation and stroke | A minority end with a dilated,
  failing ventricle.
prev: The trait cannot be averted, but family screening with ECG and ultrasound and advice on
  sport avert sudden death.
risk: children and siblings of patients, each with a chance of one in two | One adult in 500 has
  it, mostly unaware.
riddle: comp | why did a healthy young footballer with a thick heart wall drop dead on the field?
# psoriasis
also: psoriasis vulgaris; chronic plaque psoriasis
kind: skin disease
who: dermatologists
is: a chronic inflammatory skin disease with sharply bordered scaly plaques
cause: Dendritic and T cells produce interleukin-23 and interleukin-17, and keratinocytes divide
  ten times too fast. HLA-C*06:02 is the chief gene.
sym: red plaques with silvery scale on elbows, knees and scalp, with pitted nails | Scratched or
  injured skin may break out in new patches.
test: an inspection of skin, scalp and nails | A punch biopsy settles doubtful cases and shows
  thick epidermis with retained nuclei.
tx: a topical corticosteroid with a vitamin D analogue | Ultraviolet B, then biologics against
  interleukin-17 or 23, are used when large areas are involved.
comp: arthritis, cardiovascular disease and erythroderma | Low mood and alcohol misuse are more
  frequent than in other skin diseases.
prev: Flares are fewer when strep throats are treated, skin is kept moist and smoking, heavy
  drinking, lithium and beta blockers are avoided.
risk: people with affected parents, smokers, obese adults and those aged 20 to 30 or 50 to 60 |
  About two percent of Europeans have it.
riddle: sym | thick silver flakes on elbows and knees and little dents in the nails
# atopic dermatitis
also: atopic eczema; neurodermatitis
kind: skin disease
who: dermatologists
is: a relapsing, itching inflammation of dry skin that often begins in infancy
cause: A leaky barrier, in many due to filaggrin mutations, lets allergens in. Interleukin-4 and
  13 then keep the inflammation going.
sym: intense itch, dry patches in elbow and knee folds, and sleepless nights | In babies the
  cheeks are wet and crusted instead.
test: a clinical examination guided by itch and typical sites | Patch tests are done only if
  contact allergy is suspected, and raised IgE proves little.
tx: generous emollients with a mild topical steroid | Tacrolimus ointment suits face and folds,
  and dupilumab or a JAK inhibitor is for stubborn disease.
comp: Staphylococcus infection, eczema herpeticum and thickened skin | Food allergy, hay fever and
  asthma tend to follow in childhood.
prev: Daily moisturizer, short lukewarm baths and cotton clothes keep flares away, while diets in
  pregnancy do not help.
risk: infants whose parents have allergies, city dwellers and carriers of filaggrin variants | Up
  to one child in five is affected in industrial countries.
riddle: sym | baby scratches cheeks raw, and skin in the bends of arms is dry and sore
# primary open-angle glaucoma
also: POAG; chronic simple glaucoma
kind: eye disease
who: ophthalmologists
is: a slow loss of optic nerve fibers, mostly with raised pressure, while the drainage angle is
  open
cause: Outflow through the trabecular meshwork becomes too stiff. Pressure, or poor blood supply,
  harms axons where they leave the eye.
sym: nothing early on, later a creeping loss of side vision | Patients bump into door frames long
  before they have trouble reading.
test: perimetry with tonometry and optical coherence tomography | The cup of the optic disc is
  enlarged, and gonioscopy shows that the angle is open.
tx: prostaglandin eye drops such as latanoprost | Laser trabeculoplasty is an equal first choice,
  and timolol or surgery is added if the target is missed.
comp: tunnel vision and irreversible blindness | Lost fields mean more falls and the end of
  driving.
prev: Damage is averted by checking eyes from 40 on, earlier in families with the disease, and by
  care with steroid drops.
risk: people of African descent, those over 60, the very short-sighted and siblings of patients |
  Half of those affected do not know it.
riddle: sym | keep bumping into things at the side though I read fine, and my eyes don't hurt
# endometriosis
also: ectopic endometrial disease; chocolate cyst disease
kind: gynecological disease
who: gynecologists
is: the growth of womb-lining tissue outside the uterus
cause: Menstrual debris flowing back through the tubes is thought to implant on the peritoneum.
  Estrogen and inflammation then sustain it.
sym: crippling period pain, pain during sex, pain on passing stool and difficulty in conceiving |
  Complaints follow the cycle at first and may become constant.
test: laparoscopy with biopsy | Ultrasound shows ovarian cysts filled with old blood, and many
  centers treat on suspicion.
tx: a combined contraceptive pill or progestin with an anti-inflammatory painkiller | Surgery
  removes deposits if hormones fail or pregnancy is wished for.
comp: infertility, adhesions and ovarian cyst rupture | Clear cell and endometrioid cancers of the
  ovary are a little more frequent.
prev: No sure way is known. Hormonal contraception without breaks may keep lesions from returning
  after surgery.
risk: women of 25 to 40 with early periods, short cycles, no births or an affected sister | About
  one woman in ten of reproductive age has it.
riddle: sym | periods so painful I faint, sex hurts and two years of trying for a baby
# polycystic ovary syndrome
also: PCOS; Stein-Leventhal syndrome
kind: endocrine disorder
who: gynecologists
is: a common disorder of women with excess androgens, rare ovulation and many small follicles
cause: Fast LH pulses and high insulin make the theca cells produce androgens. Dozens of gene
  variants and weight gain contribute.
sym: infrequent periods, unwanted facial hair, acne and thinning scalp hair | Velvety dark skin in
  the neck folds reveals insulin resistance.
test: the Rotterdam criteria, with total testosterone and a pelvic ultrasound | Two of three
  features suffice after thyroid disease, prolactin excess and late-onset adrenal hyperplasia have
  been excluded.
tx: lifestyle change and a combined contraceptive pill | Letrozole is the first choice to induce
  ovulation when a child is wanted.
comp: type 2 diabetes, endometrial cancer, sleep apnea and infertility | Pregnancies carry more
  gestational diabetes and hypertension.
prev: It cannot be averted entirely. Keeping a healthy weight from adolescence softens its
  expression.
risk: daughters and sisters of patients, overweight girls and those with early pubic hair | About
  one woman in ten is affected worldwide.
riddle: sym | whiskers on my chin, spots, and a period only every three months
# preeclampsia
also: toxemia of pregnancy; gestational proteinuric hypertension
kind: pregnancy disorder
who: obstetricians
is: new high blood pressure after 20 weeks of pregnancy with organ involvement
cause: Spiral arteries fail to widen, and the starved placenta releases sFlt-1. That protein soaks
  up growth factors and harms the lining of vessels.
sym: headache, flashing lights, pain under the right ribs and sudden swelling of face and hands |
  Many women feel well, so the disorder is found at a routine visit.
test: blood pressure with a urine protein to creatinine ratio | Readings of 140/90 mmHg twice with
  proteinuria, or with low platelets or raised liver enzymes, are decisive, and the sFlt-1 to PlGF
  ratio helps to rule it out.
tx: delivery of the baby and placenta, at a time that depends on severity | Labetalol or
  nifedipine lowers the pressure, and magnesium sulfate guards against fits.
comp: eclampsia, HELLP syndrome, placental abruption and stroke | Later in life the mother has
  twice the usual risk of heart disease.
prev: Low-dose aspirin from 12 weeks onward is given to women at high risk, with calcium where the
  diet lacks it.
risk: first-time mothers, women over 40, twin pregnancies and those with diabetes, kidney disease
  or an earlier episode | Two to eight percent of pregnancies are affected.
riddle: sym | 34 weeks along, seeing sparkles, face puffed up and a splitting head
"""

DRUGS = """
# metformin
also: dimethylbiguanide; Glucophage
kind: biguanide
mech: lowers the output of glucose by the liver, partly by activating AMP kinase | Muscle takes up
  more sugar as well, while insulin secretion is left unchanged.
use: type 2 diabetes, as a rule as the first tablet | It neither adds weight nor causes
  hypoglycemia when taken alone.
common: loose stools, nausea, a metallic taste and loss of appetite | Starting with a small dose
  at dinner, or the extended-release form, makes them milder.
serious: lactic acidosis | Deep breathing, muscle pain and drowsiness call for the emergency room,
  since the outcome is often fatal.
mix: iodinated contrast media and heavy alcohol | The tablets are paused around the scan when
  kidneys are weak, for the drug would accumulate.
watch: kidney function and vitamin B12 | An eGFR is taken at least once a year, and twice when it
  is under 60.
avoid: people with an eGFR below 30, liver failure or shock | Treatment is not begun between 30
  and 45 either.
pk: is absorbed slowly from the small bowel and leaves the body unchanged in the urine | Its
  half-life in plasma is about six hours, and none is bound to albumin.
riddle: serious | diabetic pill and kidneys shut down, now panting with sour blood: what happened?
# atorvastatin
also: Lipitor; atorvastatin calcium
kind: statin
mech: blocks HMG-CoA reductase, the rate-limiting enzyme of cholesterol synthesis | Liver cells
  answer by placing more LDL receptors on their surface.
use: high LDL cholesterol and the prevention of heart attack and stroke | Doses of 40 to 80 mg
  count as high-intensity therapy.
common: aching muscles, mild diarrhea and a sore throat | In blinded trials muscle pain was hardly
  more frequent than with placebo.
serious: rhabdomyolysis | Brown urine and tender thighs are the warning, and the kidneys may fail.
mix: clarithromycin, itraconazole and large amounts of grapefruit juice | These block CYP3A4, so
  levels of the statin climb steeply.
watch: a lipid profile after four to twelve weeks | Liver enzymes are taken before the start, and
  creatine kinase only if muscles hurt.
avoid: people with active liver disease and women who are breastfeeding | The drug is generally
  stopped once pregnancy is known.
pk: undergoes heavy first-pass metabolism, so only about 14 percent reaches the circulation |
  Active metabolites stretch the effect to 20 or 30 hours, which is why the hour of the dose does
  not matter.
riddle: mix | which breakfast fruit drink pushes my cholesterol tablet to risky levels?
# lisinopril
also: Zestril; Prinivil
kind: ACE inhibitor
mech: inhibits the enzyme that converts angiotensin I to angiotensin II | Vessels relax, less
  aldosterone is released and bradykinin lingers.
use: hypertension, heart failure with a weak pump and recovery from a heart attack | It also
  shields kidneys that leak albumin.
common: a dry tickling cough, dizziness and headache | About one person in ten coughs, and
  changing the class ends it within weeks.
serious: angioedema of the tongue and larynx | It may strike after years of trouble-free use and
  is more frequent in people of African descent.
mix: potassium supplements, sacubitril and anti-inflammatory painkillers | Potassium builds up,
  and the airway may swell if sacubitril is begun within 36 hours.
watch: creatinine and potassium one to two weeks after the start or a change of dose | A rise of
  creatinine up to 30 percent is tolerated.
avoid: pregnant women, people with previous angioedema and those with narrowing of both renal
  arteries | The fetus may lose its kidneys if exposed in the last two trimesters.
pk: is already active when swallowed and is excreted unchanged by the kidney | The effective
  half-life of twelve hours permits one dose a day.
riddle: common | blood pressure pill gives me an annoying ticklish throat, is that normal?
# losartan
also: Cozaar; losartan potassium
kind: angiotensin receptor blocker
mech: occupies the AT1 receptor so that angiotensin II cannot constrict vessels | Bradykinin is
  not affected, so the throat stays calm.
use: hypertension and diabetic kidney disease with albumin in the urine | It is a substitute where
  an ACE inhibitor is not tolerated, and it also lowers uric acid.
common: lightheadedness, tiredness and a stuffy nose | They are mostly mild and fade within the
  first weeks.
serious: dangerously high potassium with slow heart rhythm | Weak muscles and an odd ECG demand
  immediate care.
mix: lithium, potassium-sparing diuretics and aliskiren | Lithium may reach toxic levels because
  less of it is excreted.
watch: potassium, creatinine and seated blood pressure | Values are taken within a month and
  yearly when stable.
avoid: pregnant women and diabetics who take aliskiren | Severe liver impairment calls for another
  choice as well.
pk: is turned by CYP2C9 into a carboxylic acid that is far more potent than the parent | That
  metabolite has a half-life of six to nine hours, and both bile and urine carry it out.
riddle: use | my doctor swapped the cough-making tablet for one that protects leaky diabetic
  kidneys
# amlodipine
also: Norvasc; amlodipine besylate
kind: calcium channel blocker
mech: closes L-type calcium channels in the smooth muscle of arterioles | Peripheral resistance
  falls with little direct action on the heart.
use: hypertension, stable angina and spasm of the coronary arteries | It works equally well in
  older people and in people of African ancestry.
common: swollen ankles, flushing and headache | The swelling comes from leaking capillaries and
  hardly responds to water pills.
serious: profound hypotension, mainly after an overdose | Large amounts cause shock that may need
  calcium, insulin and vasopressors.
mix: simvastatin and strong CYP3A4 inhibitors | Simvastatin should not exceed 20 mg a day
  alongside it.
watch: blood pressure and the girth of the ankles | No blood tests are needed, and the dose is
  raised after one to two weeks.
avoid: people in cardiogenic shock or with severe narrowing of the aortic valve | Caution is due
  in advanced liver disease.
pk: is absorbed almost completely and broken down slowly in the liver | With a half-life of 30 to
  50 hours, a steady state is reached in a week and a missed tablet matters little.
riddle: common | feet and ankles puff up since the new pressure medicine, and my face flushes
# metoprolol
also: Lopressor; metoprolol succinate
kind: beta-1 selective blocker
mech: blocks beta-1 receptors, so that the heart beats more slowly and with less force | Less
  renin leaves the kidney, which adds to the fall in pressure.
use: angina, hypertension, fast atrial rhythms and, in slow-release form, heart failure |
  Long-term use after a heart attack lowers mortality.
common: fatigue, cold hands, vivid dreams and a slow pulse | Sexual difficulty is reported,
  although less often than feared.
serious: heart block | Bronchospasm and rebound angina after sudden withdrawal are further
  hazards.
mix: verapamil, diltiazem and paroxetine | The first two slow conduction too, while paroxetine
  shuts down CYP2D6 and multiplies the level.
watch: heart rate, blood pressure and, in heart failure, body weight | The dose is held if the
  pulse drops under 50.
avoid: people with second-degree heart block, severe bradycardia or decompensated heart failure |
  In asthma even a selective agent is risky.
pk: is cleared by hepatic CYP2D6, so poor metabolizers have levels several times higher | The
  half-life is three to four hours, hence the extended-release tablet.
riddle: serious | quit my heart-slowing pills overnight and chest pain came back worse
# hydrochlorothiazide
also: HCTZ; Microzide
kind: thiazide diuretic
mech: blocks the sodium-chloride cotransporter of the distal tubule | Salt and water are lost, and
  later the vessels relax, while calcium is retained.
use: hypertension and mild edema | Small doses of 12.5 to 25 mg give most of the benefit.
common: frequent urination, lightheadedness and cramps | Taking it in the morning avoids trips to
  the bathroom at night.
serious: severe hyponatremia | Thin elderly women are the typical victims, and confusion is the
  clue. Skin cancer rises with cumulative dose.
mix: lithium, digoxin and anti-inflammatory painkillers | Lithium clearance falls by a quarter,
  and low potassium makes digoxin toxic.
watch: sodium, potassium, uric acid and glucose | Electrolytes are checked two to four weeks after
  the start and then yearly.
avoid: people who make no urine and those with a sulfonamide allergy | It is used with care in
  gout and loses its force when the eGFR drops below 30.
pk: starts to act within two hours and is excreted unchanged in the urine | The effect lasts six
  to twelve hours, although the plasma half-life may reach 15.
riddle: serious | thin old lady confused a week after starting a mild water tablet, what went
  wrong in her blood?
# furosemide
also: Lasix; frusemide
kind: loop diuretic
mech: inhibits the sodium-potassium-chloride cotransporter in the thick ascending limb | Up to a
  quarter of the filtered sodium is passed, far more than with thiazides.
use: edema from heart, liver or kidney disease and acute fluid in the lungs | Given by vein, it
  eases breath even before the flow of urine.
common: thirst, passing much urine, cramps and dizziness on standing | Gout may flare as uric acid
  rises.
serious: hearing loss | Fast injection of large doses is the usual setting, and dehydration with
  kidney injury is a second danger.
mix: aminoglycosides, digoxin and anti-inflammatory painkillers | Damage to the inner ear adds up
  with aminoglycosides, whereas painkillers blunt the effect.
watch: daily weight, potassium, magnesium and creatinine | A loss of half to one kilogram a day is
  the goal in most.
avoid: people with anuria, hepatic coma or severe sodium depletion | A full bladder behind a large
  prostate is another warning.
pk: is bound to albumin and secreted into the tubule by organic acid transporters | After a tablet
  the effect begins within an hour and is gone after six, which gave the brand its name.
riddle: serious | ears ringing after a big fast shot of the water drug in the ICU
# spironolactone
also: Aldactone; CaroSpir
kind: mineralocorticoid receptor antagonist
mech: competes with aldosterone at its receptor in the collecting duct | Sodium is lost, potassium
  is kept, and androgen receptors are blocked too.
use: heart failure with low ejection fraction, ascites and resistant hypertension | In the RALES
  trial it lowered deaths in severe heart failure by 30 percent.
common: tender breasts in men, irregular periods and nausea | Eplerenone spares the breasts
  because it hardly touches sex hormone receptors.
serious: life-threatening hyperkalemia | The danger rises with age, diabetes and kidney disease,
  and the ECG shows tall pointed waves.
mix: ACE inhibitors, trimethoprim and salt substitutes | Each of them makes potassium rise, so the
  sum may stop the heart.
watch: potassium and creatinine after three days, one week and then monthly for three months | The
  dose is halved above 5.5 mmol/L.
avoid: people with potassium above 5.0, Addison disease or severe kidney failure | Pregnant women
  should not take it, as a male fetus might be feminized.
pk: is converted by the liver into canrenone and other active products | The parent lasts an hour
  or two and canrenone 16, so the full effect takes days.
riddle: common | man on a heart failure tablet grew sore breasts
# amiodarone
also: Cordarone; Pacerone
kind: class III antiarrhythmic
mech: prolongs the action potential by blocking potassium channels | It also acts on sodium and
  calcium channels and on beta receptors.
use: ventricular tachycardia and atrial fibrillation that resists other drugs | In cardiac arrest
  300 mg are injected after the third shock.
common: sun-sensitive skin, nausea, tremor and deposits in the cornea | Long use may tint the face
  slate gray.
serious: pulmonary toxicity | Cough and ground-glass shadows on CT are the sign. The thyroid and
  liver may also be harmed.
mix: warfarin, digoxin and simvastatin | The warfarin dose is cut by a third to a half and the
  digoxin dose by half.
watch: thyroid and liver tests every six months with a yearly chest X-ray | An eye examination is
  made if vision changes.
avoid: people with sinus node disease, heart block without a pacemaker or iodine allergy | It is
  withheld in pregnancy unless no other choice exists.
pk: is stored in fat and muscle, with a volume of distribution above 60 liters per kilogram |
  Elimination takes 40 to 55 days, so a loading phase is required and effects outlast the last
  dose by months.
riddle: serious | years of a rhythm drug packed with iodine, now breathless with hazy lungs
# digoxin
also: Lanoxin; Lanoxicaps
kind: cardiac glycoside
mech: inhibits the sodium-potassium pump of heart muscle, which raises calcium inside the cell |
  Greater vagal tone slows conduction through the AV node.
use: rate control in atrial fibrillation and persistent symptoms of heart failure | It eases
  complaints and admissions without prolonging life.
common: loss of appetite, nausea and fatigue | Such complaints may be the first hint that the
  level is too high.
serious: arrhythmia from toxicity | Yellow-green halos, vomiting and slow or wild rhythms appear,
  and Fab antibody fragments are the antidote.
mix: amiodarone, verapamil, clarithromycin and loop diuretics | P-glycoprotein is blocked by the
  first three, and low potassium sensitizes the heart.
watch: the serum level at least six hours after the dose, potassium and kidney function | A target
  of 0.5 to 0.9 ng/mL is advised in heart failure.
avoid: people with ventricular fibrillation, or with an accessory pathway and atrial fibrillation
  | Rate through the bypass tract could become lethal.
pk: is excreted mostly unchanged by the kidney | The half-life is about 36 hours and may exceed
  four days in renal failure, so loading is needed.
riddle: serious | everything has a yellow glow and I'm throwing up on the foxglove medicine
# warfarin
also: Coumadin; Jantoven
kind: vitamin K antagonist
mech: inhibits vitamin K epoxide reductase, so factors II, VII, IX and X remain inactive |
  Proteins C and S fall first, which is why clotting may briefly increase.
use: mechanical heart valves, venous clots and stroke prevention in atrial fibrillation |
  Antiphospholipid syndrome is a setting where it beats newer agents.
common: easy bruising, bleeding gums and a little hair loss | Minor nosebleeds are managed by
  pressure and a check of the dose.
serious: intracranial hemorrhage | Vitamin K and prothrombin complex reverse it. Skin necrosis in
  the first week is rare.
mix: trimethoprim-sulfamethoxazole, fluconazole, rifampin and leafy greens | The first two raise
  the INR by blocking CYP2C9, while rifampin and vitamin K lower it.
watch: the INR, with a usual target of 2 to 3 | Measurements are frequent at first and up to
  twelve weeks apart when stable.
avoid: pregnant women, people with active bleeding and those who cannot attend controls | Exposure
  in weeks six to twelve deforms nose and cartilage of the fetus.
pk: is absorbed completely, is 99 percent bound to albumin and is metabolized by CYP2C9 | The
  half-life is about 40 hours, yet the full effect needs five days until old clotting factors are
  gone.
riddle: mix | why can a big kale salad undo my clot-preventing tablet?
# apixaban
also: Eliquis
kind: direct oral anticoagulant
mech: binds the active site of factor Xa, free or within the clot | Thrombin is no longer
  generated, without any need for antithrombin.
use: stroke prevention in nonvalvular atrial fibrillation and treatment of venous clots |
  ARISTOTLE showed fewer strokes and fewer bleeds than with warfarin.
common: bruises, nosebleeds and anemia | Skipping a dose for them is unwise, since protection
  fades within a day.
serious: major hemorrhage, also around the spinal cord after a puncture | Andexanet alfa or
  prothrombin complex is used for reversal.
mix: ketoconazole, ritonavir, carbamazepine and St John's wort | Inhibitors of CYP3A4 and
  P-glycoprotein raise exposure, and inducers take the protection away.
watch: creatinine, weight and hemoglobin once or twice a year | Routine clotting tests are not
  needed.
avoid: people with mechanical valves, active bleeding or severe liver disease | Triple-positive
  antiphospholipid syndrome is another reason to choose otherwise.
pk: peaks after three hours and is eliminated by several routes, only a quarter through the kidney
  | Twice daily dosing follows from a half-life of twelve hours.
riddle: watch | with the new clot preventer do I still need the weekly finger-prick?
# heparin
also: unfractionated heparin; UFH
kind: parenteral anticoagulant
mech: strengthens antithrombin a thousandfold against thrombin and factor Xa | Long chains are
  required to bridge the inhibitor to thrombin.
use: acute coronary syndromes, pulmonary embolism, dialysis and bypass surgery | It is favored
  where the effect may have to be stopped quickly.
common: bruising at the puncture site and mild rise of transaminases | Bones thin after months of
  use.
serious: heparin-induced thrombocytopenia | Platelets fall by half between days five and ten, and
  paradoxical clots form. Argatroban takes over.
mix: aspirin, clopidogrel and other anticoagulants | Bleeding adds up, and nitroglycerin infusions
  may call for more.
watch: the aPTT or anti-Xa level every six hours until stable, with platelets every two to three
  days | An aPTT of 1.5 to 2.5 times the control is the usual goal.
avoid: people with a history of immune platelet fall on the drug or uncontrollable bleeding |
  Injections into muscle are not allowed, as hematomas form.
pk: acts at once after injection into a vein and is cleared by endothelium and macrophages | The
  half-life of 60 to 90 minutes grows with the dose, and protamine neutralizes it.
riddle: serious | platelets crashed a week into a blood-thinning drip, and now a leg clot
# clopidogrel
also: Plavix; clopidogrel bisulfate
kind: P2Y12 inhibitor
mech: blocks the P2Y12 receptor irreversibly, so ADP cannot activate platelets | The effect lasts
  for the life of the platelet, seven to ten days.
use: coronary stents, recent stroke or heart attack and peripheral artery disease | Together with
  aspirin it is given for six to twelve months after stenting.
common: bruises, nosebleeds, diarrhea and itching | Most are a nuisance and no reason to halt
  treatment.
serious: gastrointestinal hemorrhage | Thrombotic thrombocytopenic purpura within two weeks of the
  start is rare but deadly.
mix: omeprazole, esomeprazole and other inhibitors of CYP2C19 | Less active compound is formed, so
  pantoprazole is chosen to protect the stomach.
watch: signs of bleeding and a blood count | Platelet function tests or CYP2C19 genotyping are
  kept for chosen cases.
avoid: people with an ulcer that bleeds or hemorrhage in the brain | It is stopped five days
  before surgery.
pk: is a prodrug that the liver activates in two steps | Esterases destroy 85 percent, and
  carriers of two loss-of-function alleles of CYP2C19 respond poorly.
riddle: mix | which heartburn tablet must not go with my stent pill?
# nitroglycerin
also: glyceryl trinitrate; GTN
kind: nitrate
mech: releases nitric oxide, which raises cyclic GMP in smooth muscle | Veins widen most, so the
  heart fills less and needs less oxygen.
use: attacks of angina and acute heart failure with high pressure | An ointment also heals anal
  fissures.
common: throbbing headache, flushing and dizziness | They show that the tablet is potent and
  lessen with regular use.
serious: collapse with very low blood pressure | Fainting is likeliest when the patient stands or
  has an infarction of the right ventricle.
mix: sildenafil, tadalafil and riociguat | Cyclic GMP piles up and pressure may plunge, so 24 to
  48 hours must lie between them.
watch: blood pressure and pulse, and the number of sprays used a week | A patch is taken off for
  ten to twelve hours each day to escape tolerance.
avoid: people with raised intracranial pressure, severe anemia or recent use of erection drugs |
  Obstruction of the left ventricle is another warning.
pk: is destroyed by the liver at first pass, so it is placed under the tongue | Relief begins
  within three minutes and is over after half an hour.
riddle: mix | why do paramedics ask about erection pills before the spray under the tongue?
# allopurinol
also: Zyloprim; Aloprim
kind: xanthine oxidase inhibitor
mech: inhibits xanthine oxidase, so purines end as hypoxanthine and xanthine | Less uric acid is
  produced, and old crystals slowly dissolve.
use: long-term lowering of urate in gout and protection during chemotherapy | Therapy starts at
  100 mg and is raised until urate is below 6 mg/dL.
common: a flare of joint pain in the first months, rash and upset stomach | Low-dose colchicine
  covers the early phase.
serious: severe skin reaction with fever and organ damage, known as DRESS | Most occur within
  eight weeks, and HLA-B*58:01 carriers are in particular danger.
mix: azathioprine and mercaptopurine | Their breakdown is blocked and marrow is suppressed, so
  doses are cut to a quarter.
watch: serum urate every few weeks until at goal, then twice a year | Creatinine and liver enzymes
  are looked at likewise.
avoid: people who had a reaction to it and carriers of HLA-B*58:01 | Han Chinese, Thai and Korean
  patients are offered the gene test beforehand.
pk: is turned within two hours into oxypurinol, which does most of the work | Oxypurinol stays for
  about a day and leaves by the kidney.
riddle: serious | started the uric acid tablet three weeks ago, now fever, swollen face and
  peeling rash
# colchicine
also: Colcrys; Mitigare
kind: antimitotic anti-inflammatory agent
mech: binds tubulin, so neutrophils cannot move or release their granules | The NLRP3 inflammasome
  is restrained as well.
use: acute flares of gout, familial Mediterranean fever and recurrent pericarditis | In a flare
  1.2 mg is followed by 0.6 mg an hour later.
common: diarrhea, cramps and vomiting | They mean that the dose should be lowered.
serious: multiorgan failure after overdose | Bone marrow collapse follows a bout of
  gastroenteritis, and no antidote is on the market.
mix: clarithromycin, cyclosporine and ketoconazole | Fatal poisoning has occurred because CYP3A4
  and P-glycoprotein were blocked.
watch: blood count, creatine kinase and kidney function in long-term users | Tests every six
  months are customary.
avoid: people with kidney or liver failure who take strong CYP3A4 inhibitors | Marrow disorders
  are a further reason to keep away.
pk: enters leukocytes, where it remains for days | The range between helpful and harmful amounts
  is narrow, and the kidney removes a good part of it.
riddle: serious | swallowed a whole bottle of the crocus gout remedy: what will fail?
# methotrexate
also: MTX; amethopterin
kind: folate antagonist
mech: inhibits dihydrofolate reductase and so halts DNA synthesis | At low doses adenosine
  accumulates and quiets inflammation.
use: rheumatoid arthritis in weekly doses, and leukemia in high doses | Ectopic pregnancy can also
  be ended with a single injection.
common: sore mouth, nausea on the day after and mild hair thinning | Folic acid on another day of
  the week makes them rarer.
serious: bone marrow suppression | Daily intake by mistake has killed patients. Pneumonitis and
  liver fibrosis are further dangers.
mix: trimethoprim, anti-inflammatory painkillers and alcohol | Trimethoprim blocks the same
  pathway and may wipe out blood cells within days.
watch: blood count, liver enzymes and creatinine every two to four weeks at first | Later the
  interval is twelve weeks, and a chest film is taken at baseline.
avoid: pregnant women, couples planning a child, heavy drinkers and people with an eGFR under 30 |
  Couples wait up to six months after the last dose before conception.
pk: is taken up by a saturable carrier in the gut, so large oral doses are lost | Cells keep it as
  polyglutamates for weeks, and urine carries away most of it.
riddle: serious | took the once-a-week arthritis tablet every day and now has mouth sores and no
  white cells
# ibuprofen
also: Advil; Motrin
kind: nonsteroidal anti-inflammatory drug
mech: inhibits cyclooxygenase 1 and 2 reversibly, which lowers prostaglandins | Pain, fever and
  swelling decline together.
use: mild to moderate pain, fever and menstrual cramps | Indomethacin's old task of closing a
  patent ductus in preterm babies has passed to it as well.
common: indigestion, heartburn and nausea | Taking it with food eases the stomach.
serious: bleeding from a peptic ulcer | Heart attack and acute kidney injury occur as well,
  chiefly with large daily amounts.
mix: low-dose aspirin, warfarin, lithium and ACE inhibitors | It shields the platelet enzyme from
  aspirin if swallowed first.
watch: blood pressure, creatinine and hemoglobin in long-term users | Short courses in healthy
  people need no tests.
avoid: people with ulcers, severe heart failure or advanced kidney disease and women after 20
  weeks of pregnancy | Asthmatics who wheeze after aspirin should keep away too.
pk: peaks within one to two hours and is cleared as inactive metabolites in urine | A half-life of
  two hours explains doses every six to eight hours.
riddle: serious | black tarry stool after weeks of over-the-counter cramp and pain tablets
# acetaminophen
also: paracetamol; Tylenol
kind: analgesic and antipyretic
mech: acts mainly in the brain, where it reduces prostaglandin synthesis | Its metabolite AM404
  seems to engage cannabinoid pathways, and inflammation is scarcely touched.
use: fever and mild to moderate pain at any age | It is the preferred choice in pregnancy.
common: a rash or nausea in a few, and otherwise almost nothing | Good tolerance explains why it
  is found in hundreds of cold remedies.
serious: liver failure after overdose | The toxic product NAPQI uses up glutathione, and
  acetylcysteine saves the liver if given within eight hours.
mix: regular alcohol, isoniazid and carbamazepine | They induce enzymes that form the toxic
  product, and warfarin effects may rise with daily use.
watch: nothing at ordinary doses | After poisoning, the level at four hours is plotted on the
  Rumack-Matthew nomogram.
avoid: people with severe active liver disease | Malnourished adults and those under 50 kg should
  stay below 2 to 3 g a day.
pk: is conjugated in the liver with glucuronic acid and sulfate | Five to ten percent passes
  through CYP2E1, and the half-life is two to three hours.
riddle: serious | teen swallowed forty fever tablets yesterday, feels fine: which organ is about
  to die?
# morphine
also: MS Contin; morphine sulfate
kind: opioid
mech: activates mu receptors in brain, spinal cord and gut | Calcium channels close and potassium
  channels open, so pain neurons fall silent.
use: severe acute pain, cancer pain and breathlessness at the end of life | No ceiling dose exists
  for tumor pain as long as it is raised step by step.
common: constipation, drowsiness, nausea and itching | Constipation never wears off, so a laxative
  is started on the same day.
serious: respiratory depression | Pinpoint pupils and slow breaths tell of overdose. Dependence
  develops with long use.
mix: benzodiazepines, alcohol and other sedatives | Together they quench the drive to breathe and
  have caused many deaths.
watch: breathing rate, sedation score and pain score | After an injection these are noted every 15
  minutes, then every four hours.
avoid: people with severe asthma, bowel paralysis or breathing that is already shallow | Kidney
  failure calls for another agent, such as fentanyl.
pk: is glucuronidated in the liver to M6G, which is active, and M3G | Only a third of an oral dose
  survives the first pass, and M6G piles up when kidneys fail.
riddle: common | bowels locked solid since the strong hospital painkiller
# naloxone
also: Narcan
kind: opioid antagonist
mech: displaces opioids from the mu receptor without activating it | Breathing returns within
  minutes.
use: reversal of opioid overdose | Nasal spray kits are handed to families and the police.
common: sweating, shivering, vomiting and agitation in dependent people | These amount to sudden
  withdrawal and pass within an hour or two.
serious: acute lung edema | Seizures and ventricular arrhythmia have been reported after large
  boluses in surgical patients.
mix: buprenorphine and long-acting opioids | Tightly bound buprenorphine needs higher doses, and
  methadone outlasts the antidote.
watch: breathing, oxygen saturation and wakefulness for at least two hours | Renewed sleepiness
  calls for another dose or an infusion.
avoid: people known to be allergic to it, as no other absolute bar exists | In pregnancy it is
  used when life is in danger, with thought of fetal withdrawal.
pk: works within two minutes by vein and within five by nose, but hardly by mouth | It is gone
  after 30 to 90 minutes, which is shorter than most drugs it reverses.
riddle: pk | why might someone stop breathing again an hour after the overdose spray woke them?
# fluoxetine
also: Prozac; Sarafem
kind: selective serotonin reuptake inhibitor
mech: blocks the transporter that carries serotonin back into the nerve ending | Receptors adapt
  over weeks, which matches the slow gain in mood.
use: major depression, obsessive-compulsive disorder and bulimia | It is the best studied
  antidepressant in adolescents.
common: nausea, jitteriness, insomnia and delayed orgasm | A dose in the morning is kinder to
  sleep.
serious: serotonin syndrome | Fever, clonus and agitation develop within hours. Thoughts of
  suicide may increase in those under 25.
mix: MAO inhibitors, tramadol, tamoxifen and codeine | CYP2D6 is blocked so that codeine and
  tamoxifen are not activated, and five weeks must pass before an MAO inhibitor.
watch: mood and suicidal thoughts each week in the first month | Sodium is measured in older
  people who take diuretics.
avoid: people who take or have recently taken an MAO inhibitor, pimozide or thioridazine | Bipolar
  patients may switch to mania.
pk: is converted to norfluoxetine, which is equally active | The parent lasts four to six days and
  the metabolite up to 16, so missed capsules cause little withdrawal.
riddle: pk | why can I stop this antidepressant without the zaps other ones give?
# amitriptyline
also: Elavil; Endep
kind: tricyclic antidepressant
mech: inhibits reuptake of noradrenaline and serotonin | Muscarinic, histamine and alpha-1
  receptors are blocked besides, as are sodium channels.
use: neuropathic pain and depression | Doses for nerve pain, 10 to 75 mg at night, are far lower
  than for mood.
common: dry mouth, drowsiness, weight gain and trouble passing urine | Sips of water and a dose
  two hours before bed are of use.
serious: ventricular arrhythmia in overdose | A QRS complex wider than 100 ms predicts fits and
  wider than 160 ms arrhythmia, and sodium bicarbonate is given.
mix: MAO inhibitors, other anticholinergics and drugs that lengthen QT | Paroxetine and fluoxetine
  double its level through CYP2D6.
watch: an ECG before the start in those over 50 or with heart disease | Plasma levels guide
  therapy if the response is odd.
avoid: people soon after a heart attack, or with narrow-angle glaucoma or a bundle branch block |
  The frail elderly become confused and fall.
pk: is demethylated by CYP2C19 to nortriptyline, an active drug in its own right | Its half-life
  ranges from 10 to 50 hours, and fat stores delay removal by dialysis.
riddle: serious | an old sleepy antidepressant taken by the handful, ECG tracing is broad: what
  kills?
# lithium
also: lithium carbonate; Lithobid
kind: mood stabilizer
mech: inhibits inositol monophosphatase and glycogen synthase kinase 3 | Signals inside neurons
  are damped, though how mood steadies is not fully known.
use: bipolar disorder, both for mania and for prevention of episodes | It is the drug with the
  best proof of lowering suicide.
common: fine tremor, thirst, frequent urination and weight gain | A single dose at night reduces
  the amount of urine.
serious: neurotoxicity | Coarse shaking, slurred speech and fits occur above 2 mmol/L, and
  dialysis removes the ion.
mix: thiazides, ACE inhibitors and anti-inflammatory painkillers | All of them make the kidney
  hold on to it, as does a low-salt diet.
watch: the serum level twelve hours after the last dose, with creatinine, TSH and calcium | The
  target is 0.6 to 1.0 mmol/L, checked weekly at first and every three to six months later.
avoid: people with severe kidney disease, Brugada syndrome or dehydration | In the first trimester
  a slightly higher rate of Ebstein anomaly must be weighed.
pk: is neither bound to protein nor metabolized and is handled by the kidney like sodium |
  Elimination takes about a day, longer in the aged.
riddle: mix | bipolar patient got ibuprofen-type tablets and a water pill, now staggering and
  shaking: why?
# clozapine
also: Clozaril; Leponex
kind: atypical antipsychotic
mech: blocks serotonin 5-HT2A and dopamine D4 receptors more than D2 | Quick release from D2
  explains why stiffness is so rare.
use: schizophrenia that has not responded to two other drugs | It also lowers suicidal behavior.
common: drooling at night, sleepiness, weight gain and constipation | A towel on the pillow,
  hyoscine tablets and laxatives are everyday aids.
serious: agranulocytosis | Fever or a sore throat demands a blood count on the same day.
  Myocarditis in the first month is the second fear.
mix: fluvoxamine, ciprofloxacin, carbamazepine and cigarettes | Giving up smoking removes CYP1A2
  induction, so the level may double within a week.
watch: the absolute neutrophil count every week for half a year, then every two weeks, later
  monthly | Weight, glucose, lipids and troponin in the opening weeks are followed too.
avoid: people with a neutrophil count under 1,500, uncontrolled epilepsy or paralytic ileus | A
  history of myocarditis on the drug rules it out for good.
pk: is broken down by CYP1A2 to norclozapine | Half-life averages twelve hours, and a lapse of 48
  hours means starting again at 12.5 mg.
riddle: mix | gave up cigarettes and my schizophrenia medicine suddenly knocks me out
# haloperidol
also: Haldol; haloperidol decanoate
kind: butyrophenone antipsychotic
mech: blocks dopamine D2 receptors strongly | Relief needs occupancy of about 65 percent, and
  stiffness appears above 80.
use: acute psychosis, severe agitation and the tics of Tourette syndrome | A depot injection every
  four weeks helps those who forget tablets.
common: restlessness, stiffness, tremor and tiredness | Benztropine or a lower dose relieves the
  stiffness.
serious: neuroleptic malignant syndrome | Rigidity, high fever and very high creatine kinase
  develop over days. Torsades may follow injection into a vein.
mix: methadone, quinolones and other drugs that lengthen QT | Carbamazepine halves the level, and
  levodopa is canceled out.
watch: an ECG with potassium and a scale of abnormal movements | Movements are rated every six
  months.
avoid: people with Parkinson disease, Lewy body dementia or a long QT interval | Older patients
  with dementia die sooner on antipsychotics.
pk: is metabolized in the liver by glucuronidation, CYP3A4 and CYP2D6 | The half-life is about 20
  hours by mouth and three weeks as the decanoate.
riddle: serious | stiff as a board, burning hot and confused days after a tranquilizer shot for
  psychosis
# diazepam
also: Valium; Diastat
kind: benzodiazepine
mech: raises the frequency of opening of the GABA-A chloride channel | It needs GABA itself in
  order to work, which makes it safer than barbiturates.
use: status epilepticus, alcohol withdrawal, muscle spasm and severe anxiety | Rectal gel lets
  parents stop a seizure at home.
common: drowsiness, unsteady gait and poor memory | Driving is unsafe on the day of a dose.
serious: dependence with withdrawal seizures | Fits may come a week or more after a sudden stop,
  so the dose is tapered by a tenth at a time.
mix: opioids, alcohol and omeprazole | Opioids and drink deepen sedation to apnea, and omeprazole
  slows CYP2C19.
watch: breathing and alertness after injection | Long-term users are reviewed monthly for need and
  for escalation.
avoid: people with sleep apnea, acute angle-closure glaucoma or severe liver disease | Newborns
  may be floppy if the mother took it before birth.
pk: dissolves in fat, enters the brain within a minute and is oxidized to desmethyldiazepam | That
  metabolite stays for up to 100 hours, and in old age even longer.
riddle: serious | stopped my calming tablets cold turkey after two years and had a convulsion
# phenytoin
also: Dilantin; diphenylhydantoin
kind: antiseizure drug
mech: holds voltage-gated sodium channels in the inactive state | Fast trains of impulses are cut
  off while normal firing goes on.
use: focal and tonic-clonic seizures and status epilepticus | Fosphenytoin is the injectable form
  that is kinder to veins.
common: swollen gums, coarse facial hair, unsteadiness and jerky eyes | Careful dental hygiene
  limits the growth of the gums.
serious: Stevens-Johnson syndrome | Carriers of HLA-B*15:02 are most exposed. Rapid infusion
  brings hypotension and asystole, and extravasation the purple glove.
mix: oral contraceptives, warfarin, valproate and antacids | It induces liver enzymes so that the
  pill may fail, and valproate pushes it off albumin.
watch: the total level, kept between 10 and 20 mg/L, or the free level if albumin is low | Blood
  count, liver enzymes and vitamin D are followed yearly.
avoid: people with sinus bradycardia, heart block or Adams-Stokes attacks when given by vein |
  Exposure in the womb may lead to small nails and a cleft lip.
pk: follows zero-order kinetics within the therapeutic range | A small increase in dose may
  therefore double the level, and 90 percent is bound to albumin.
riddle: common | gums growing over my child's teeth since the seizure syrup
# valproate
also: valproic acid; Depakote
kind: antiseizure drug
mech: raises GABA in the brain and blocks sodium and T-type calcium channels | Histone deacetylase
  is inhibited as well, which may explain harm to the embryo.
use: generalized epilepsies, absences and mania | Myoclonic jerks in the morning respond
  especially well.
common: weight gain, tremor, hair loss and nausea | Lost hair often grows back curly.
serious: liver failure | Infants with mitochondrial disease are in greatest danger. Pancreatitis
  and high ammonia are also met.
mix: lamotrigine, carbapenems and aspirin | Carbapenems make its level vanish within a day, and
  lamotrigine must be halved.
watch: liver enzymes and platelets before the start and often in the first six months | Ammonia is
  sent if drowsiness is unexplained.
avoid: women who may become pregnant, people with liver disease and carriers of POLG mutations |
  One exposed child in ten has a malformation, and up to four in ten have delayed development.
pk: is almost fully absorbed, is 90 percent bound to albumin and is glucuronidated | The half-life
  is nine to 16 hours, and the free fraction rises with the dose.
riddle: avoid | epilepsy medicine that girls of childbearing age should not be put on because of
  spina bifida
# carbamazepine
also: Tegretol; Carbatrol
kind: antiseizure drug
mech: stabilizes the inactivated sodium channel | Its three-ring shape resembles that of tricyclic
  antidepressants.
use: focal epilepsy, trigeminal neuralgia and mania | Relief of the facial pain is often complete
  within two days.
common: double vision, dizziness, drowsiness and nausea | A slow increase over weeks lets the
  brain adapt.
serious: toxic epidermal necrolysis | People of Asian descent with HLA-B*15:02 are tested first.
  Aplastic anemia is very rare.
mix: oral contraceptives, apixaban, erythromycin and grapefruit juice | It speeds up CYP3A4,
  whereas the last two slow its own removal.
watch: sodium, blood count and liver enzymes | A level of 4 to 12 mg/L is aimed at, measured
  before the morning dose.
avoid: people with bone marrow depression, AV block or porphyria | Absences and myoclonic seizures
  may worsen.
pk: induces its own metabolism, so levels fall after three to four weeks at a steady dose | The
  half-life drops from 36 to about 15 hours, and the 10,11-epoxide is active.
riddle: use | pill for lightning-like jabs of face pain when brushing teeth
# lamotrigine
also: Lamictal
kind: antiseizure drug
mech: blocks sodium channels and thereby the release of glutamate | It is weaker on calcium
  currents.
use: focal and generalized epilepsy and bipolar depression | It is among the safest choices for
  women who plan a child.
common: headache, dizziness, blurred vision and mild rash | Sleep is disturbed in some, and weight
  stays the same.
serious: Stevens-Johnson syndrome | Starting too fast, or adding it to valproate, multiplies the
  danger. Hemophagocytic lymphohistiocytosis is exceedingly rare.
mix: valproate, estrogen pills and carbamazepine | Valproate doubles its level and estrogen halves
  it, so fits may return.
watch: skin in the first eight weeks, and levels during pregnancy | Clearance may rise by half or
  more before birth, and the dose is lowered afterwards.
avoid: people who had a rash on it and those with certain arrhythmias | Structural heart disease
  calls for a cardiologist's opinion.
pk: is glucuronidated in the liver without using cytochromes | Half-life is 25 hours alone, 60
  with valproate and 14 with inducers; after five missed half-lives titration starts anew.
riddle: mix | began the birth control pill and my seizures broke through, why?
# methylphenidate
also: Ritalin; Concerta
kind: central stimulant
mech: blocks reuptake of dopamine and noradrenaline in the prefrontal cortex | Unlike amphetamine
  it does not push transmitter out of stores.
use: attention deficit hyperactivity disorder and narcolepsy | About seven of ten school-age
  children respond.
common: poor appetite, trouble falling asleep, stomach ache and irritability | A large breakfast
  before the dose and no tablet after midday are of use.
serious: psychosis or mania | Sudden death has been reported in children with structural heart
  disease, and priapism is very rare.
mix: MAO inhibitors, decongestants and clonidine | A hypertensive crisis may follow if an MAO
  inhibitor was taken within 14 days.
watch: height, weight, pulse and blood pressure every six months | Growth charts reveal if a drug
  holiday is wise.
avoid: people with marked anxiety, glaucoma, pheochromocytoma or overt hyperthyroidism | A history
  of stimulant misuse calls for another drug or locked storage.
pk: is hydrolyzed by carboxylesterase 1 to ritalinic acid | Plain tablets work for three to four
  hours and osmotic capsules for twelve.
riddle: common | my son on the school focus tablet won't eat lunch and lies awake
# omeprazole
also: Prilosec; omeprazole magnesium
kind: proton pump inhibitor
mech: binds the hydrogen-potassium pump of parietal cells for good | Acid returns only as new
  pumps are made.
use: reflux disease, peptic ulcers and protection during long painkiller use | The capsule works
  best half an hour before breakfast.
common: headache, wind, diarrhea and abdominal pain | Rebound acid may plague those who stop after
  months.
serious: severe hypomagnesemia | Cramps, fits and arrhythmia may follow a year of use.
  Interstitial nephritis and Clostridioides infection are other dangers.
mix: clopidogrel, ketoconazole and high-dose methotrexate | Azoles need acid to dissolve, and
  activation of clopidogrel through CYP2C19 is hindered.
watch: magnesium and vitamin B12 after long use | Whether the capsule is still needed is asked at
  least once a year.
avoid: people who take rilpivirine and those allergic to benzimidazoles | Brittle bones are a
  reason for the lowest dose rather than a strict bar.
pk: is destroyed by acid and therefore packed into coated granules | Although it leaves plasma
  within an hour, acid is held down for a day or more.
riddle: serious | ages on a heartburn capsule, now twitching and a mineral in my blood is rock
  bottom
# ondansetron
also: Zofran; ondansetron hydrochloride
kind: 5-HT3 antagonist
mech: blocks 5-HT3 receptors on vagal endings in the gut and in the area postrema | Serotonin set
  free by chemotherapy can no longer trigger the reflex.
use: nausea after chemotherapy, radiation and anesthesia | One dose also keeps children with
  gastroenteritis from needing a drip.
common: headache, constipation and warmth | Patients do not feel sleepy, unlike with older
  antiemetics.
serious: torsades de pointes | Single doses of more than 16 mg into a vein are no longer given.
mix: apomorphine, amiodarone, methadone and serotonergic drugs | With apomorphine, deep
  hypotension and loss of consciousness were seen.
watch: an ECG with potassium and magnesium in those at risk | Bowel movements are asked about
  after surgery.
avoid: people with congenital long QT syndrome and those on apomorphine | No more than 8 mg a day
  is given in severe liver disease.
pk: is absorbed in two hours and metabolized by CYP3A4, 1A2 and 2D6 | Half-life is three to six
  hours, and ultrarapid CYP2D6 metabolizers may find it useless.
riddle: use | the wafer under the tongue that stops vomiting on chemo days
# vancomycin
also: Vancocin; vancomycin hydrochloride
kind: glycopeptide antibiotic
mech: binds the D-Ala-D-Ala end of cell wall precursors in gram-positive bacteria | Enterococci
  escape by making D-Ala-D-Lac instead.
use: serious MRSA infections and, by mouth, Clostridioides difficile colitis | For MSSA it is
  inferior to beta-lactams.
common: flushing and itching of face and neck during infusion | Slowing the drip to an hour per
  gram and an antihistamine help.
serious: acute kidney injury | Trough levels above 20 mg/L precede it. Hearing loss and a fall of
  platelets are less frequent.
mix: piperacillin-tazobactam, aminoglycosides and loop diuretics | Harm to the tubules adds up, so
  creatinine is checked daily.
watch: the area under the curve, kept at 400 to 600, or the trough level | Samples are taken at
  steady state, after the third or fourth dose.
avoid: people with true anaphylaxis to it | Those with previous hearing loss should get another
  drug if one exists.
pk: is not absorbed from the gut, and leaves by glomerular filtration when given by vein | The
  half-life is about six hours with healthy kidneys and a week without.
riddle: common | scalp and neck turned red and itchy while the MRSA drip was running
# gentamicin
also: Garamycin; gentamicin sulfate
kind: aminoglycoside
mech: binds the 30S ribosomal subunit and makes bacteria misread the code | Uptake needs oxygen,
  so anaerobes are naturally resistant.
use: severe gram-negative sepsis and, with a beta-lactam, certain valve infections | Eye drops and
  beads for bone are local forms.
common: pain at the injection site, nausea and mild rise of creatinine | They settle soon after
  the last dose.
serious: permanent damage to hearing and balance | Carriers of the mitochondrial m.1555A>G variant
  may go deaf after one dose. Tubular necrosis starts after about a week.
mix: loop diuretics, vancomycin and muscle relaxants | Paralysis after anesthesia is prolonged,
  since less acetylcholine is released.
watch: peak and trough levels with creatinine | With once daily dosing a single sample at six to
  14 hours is laid on the Hartford nomogram.
avoid: people with myasthenia gravis or previous harm to the inner ear | Pregnant women receive it
  only if life is threatened.
pk: is not absorbed by mouth and is excreted unchanged by the kidney | Half-life is two hours, yet
  the killing continues through a postantibiotic effect.
riddle: serious | dizzy, room bounces and hearing dull after ten days of the sepsis injection
# ciprofloxacin
also: Cipro; ciprofloxacin hydrochloride
kind: fluoroquinolone
mech: inhibits bacterial DNA gyrase and topoisomerase IV | Breaks in the chromosome build up and
  the cell dies quickly.
use: complicated urinary infection, prostatitis and anthrax | It is the best oral agent against
  Pseudomonas.
common: nausea, diarrhea and headache | Sunburn comes easily, so shade is advised.
serious: rupture of the Achilles tendon | Age above 60 and steroids add to the danger. Aortic
  dissection and nerve damage are further reasons for caution.
mix: tizanidine, theophylline, milk and antacids | Calcium, magnesium and iron bind it in the gut,
  so hours must lie between them.
watch: heel pain, blood sugar and QT interval | Diabetics on sulfonylureas measure glucose more
  often.
avoid: people with myasthenia gravis, previous tendon trouble or those who take tizanidine |
  Children receive it only when no other choice will do.
pk: is 70 percent absorbed and reaches high levels in urine, prostate and bone | Half-life is four
  hours, and both kidney and bowel excrete it.
riddle: serious | felt a pop in my heel on a bladder infection antibiotic
# amoxicillin
also: Amoxil; amoxycillin
kind: penicillin antibiotic
mech: binds penicillin-binding proteins and stops cross-linking of the cell wall | Beta-lactamases
  break its ring unless clavulanate stands guard.
use: middle ear infection, strep throat and pneumonia acquired at home | It is part of the triple
  therapy of Helicobacter pylori.
common: loose stools, mild rash and thrush | A blotchy eruption is almost certain if the patient
  has glandular fever.
serious: anaphylaxis | Throat swelling and collapse come within an hour. Nine of ten people who
  believe themselves allergic turn out not to be.
mix: methotrexate, warfarin and allopurinol | Rash is more frequent with allopurinol, and renal
  secretion of methotrexate declines.
watch: nothing in short courses | Kidney function and blood count are looked at when it is given
  for weeks.
avoid: people with immediate allergy to any penicillin | Those who had jaundice from
  amoxicillin-clavulanate should not take the pair again.
pk: is absorbed better than ampicillin, regardless of meals | Half-life is one hour, and 60
  percent is found in urine within six hours.
riddle: common | teen with kissing disease got an antibiotic and is covered in blotches
# fluconazole
also: Diflucan
kind: triazole antifungal
mech: inhibits fungal lanosterol 14-alpha-demethylase | Ergosterol is missing, so the membrane
  leaks and growth stops.
use: vaginal and esophageal candidiasis and cryptococcal meningitis | One capsule of 150 mg cures
  most vaginal infections.
common: nausea, headache and altered taste | Hair may thin after months of large doses.
serious: liver injury | QT prolongation with torsades is a rare second hazard.
mix: warfarin, phenytoin, sulfonylureas and simvastatin | CYP2C9 and 3A4 are blocked for days
  after the last capsule.
watch: liver enzymes in courses of more than a few weeks | The INR is checked within a week in
  those who take warfarin.
avoid: people who take cisapride, pimozide or quinidine | Long high-dose courses in early
  pregnancy have led to skull and limb defects.
pk: is absorbed above 90 percent, with or without acid, and crosses into spinal fluid | Half-life
  is 30 hours, and the kidney removes it unchanged. Candida krusei is resistant.
riddle: use | one-capsule cure for itchy vaginal thrush
# acyclovir
also: Zovirax; aciclovir
kind: antiviral
mech: is phosphorylated by viral thymidine kinase and then ends the DNA chain | Uninfected cells
  hardly activate it, which explains its safety.
use: herpes simplex encephalitis, genital herpes and shingles | In shingles treatment should start
  within 72 hours of the first blister.
common: nausea, headache and sore veins after infusion | Cream may sting for a moment.
serious: crystal nephropathy | Crystals block the tubules when large doses are run in fast.
  Confusion and hallucinations are seen in kidney failure.
mix: probenecid, mycophenolate and other nephrotoxic drugs | Probenecid blocks secretion and
  raises exposure by 40 percent.
watch: creatinine and fluid balance while it is given by vein | A liter of fluid for each gram
  keeps the tubules open.
avoid: people allergic to it or to valacyclovir | Doses must be cut in kidney disease, but
  pregnancy is no bar.
pk: is poorly absorbed, only 10 to 20 percent of a tablet | Half-life is three hours. Valacyclovir
  was designed to reach three to five times the level.
riddle: mech | how does the cold sore drug spare healthy cells?
# cyclosporine
also: ciclosporin; Neoral
kind: calcineurin inhibitor
mech: binds cyclophilin, and the complex inhibits calcineurin | NFAT stays outside the nucleus, so
  T cells make no interleukin-2.
use: prevention of rejection after organ transplantation | Eye drops of the same compound relieve
  severe dry eye.
common: excess hair, thick gums, tremor and burning feet | Switching to tacrolimus ends the growth
  of hair.
serious: kidney damage | Hypertension goes with it. Lymphoma and skin cancer become more frequent
  over the years.
mix: grapefruit juice, azoles, rifampin and St John's wort | Herbal mood remedies have cost
  patients their graft by inducing CYP3A4.
watch: the trough or two-hour level, creatinine, blood pressure, potassium and magnesium | Levels
  are taken two or three times a week at first.
avoid: people with uncontrolled hypertension or active cancer | Live vaccines are not given during
  therapy.
pk: is absorbed unevenly with the help of bile and is metabolized by CYP3A4 | Microemulsion made
  absorption steadier, and the half-life is about eight hours.
riddle: mix | herbal mood tea made my new kidney fail
# tamoxifen
also: Nolvadex; tamoxifen citrate
kind: selective estrogen receptor modulator
mech: blocks the estrogen receptor in the breast while stimulating it in uterus and bone | Tumor
  cells that depend on the hormone stop dividing.
use: hormone-receptor-positive breast cancer, for five to ten years | It also halves new tumors in
  women at high risk.
common: hot flashes, vaginal discharge and irregular periods | Venlafaxine cools the flushes
  without hindering activation.
serious: endometrial cancer | Any bleeding after menopause must be looked into. Venous clots and
  stroke are also doubled or more.
mix: paroxetine, fluoxetine and bupropion | Strong inhibitors of CYP2D6 keep endoxifen from being
  formed.
watch: the uterus, by a yearly gynecological review | Triglycerides and eyes are checked in those
  with complaints.
avoid: people with earlier deep vein thrombosis when used for prevention, and pregnant women | It
  is paused before major surgery.
pk: is activated by CYP2D6 to endoxifen, which binds a hundred times more tightly | Half-life is
  five to seven days, 14 for the metabolite.
riddle: serious | spotting after menopause while on the breast cancer hormone tablet, what must be
  ruled out?
# doxorubicin
also: Adriamycin; hydroxydaunorubicin
kind: anthracycline
mech: intercalates into DNA and traps topoisomerase II | Iron-driven free radicals are formed
  besides.
use: breast cancer, lymphoma and sarcoma | The liposomal form serves ovarian cancer and Kaposi
  sarcoma.
common: hair loss, nausea, sore mouth and red urine | The color of the urine is that of the drug
  and is harmless.
serious: cardiomyopathy | Risk climbs above a lifetime dose of 400 to 550 mg per square meter.
  Leakage from a vein destroys tissue.
mix: trastuzumab, paclitaxel and cyclophosphamide | Trastuzumab given at once makes the heart fail
  far more often.
watch: the ejection fraction before, during and for years after therapy | Blood counts before each
  cycle and troponin in chosen patients complete the list.
avoid: people with recent heart attack, severe heart failure or previous full anthracycline
  exposure | High bilirubin demands half the dose or none.
pk: spreads widely in tissue and is excreted mainly in bile | Three phases follow one another, the
  last of 20 to 48 hours, and it does not enter the brain.
riddle: serious | the "red devil" chemo years ago and now a weak heart
# cisplatin
also: Platinol; CDDP
kind: platinum compound
mech: forms cross-links between neighboring guanines of DNA | Repair fails and the cell enters
  apoptosis.
use: cancers of testis, bladder, lung, ovary and head and neck | It turned metastatic testicular
  cancer into a curable disease.
common: severe nausea, tiredness and ringing ears | A setron, aprepitant, olanzapine and
  dexamethasone are given together beforehand.
serious: kidney failure with loss of magnesium | Lasting deafness and numb feet are further prices
  paid.
mix: aminoglycosides, loop diuretics and phenytoin | Ears and tubules suffer twice, and phenytoin
  levels fall.
watch: creatinine, magnesium, hearing and blood count | They are checked before each cycle, and
  urine flow is kept above 100 mL an hour.
avoid: people with creatinine clearance under 50, hearing loss or neuropathy | Carboplatin is the
  usual substitute.
pk: reacts with water once inside the cell, where chloride is low | The free drug is gone in an
  hour, while bound platinum is found in plasma for years.
riddle: serious | testicle cancer cured, but ears buzz and minerals leak in urine
# sildenafil
also: Viagra; Revatio
kind: phosphodiesterase 5 inhibitor
mech: blocks breakdown of cyclic GMP in penile and lung vessels | It needs nitric oxide from
  sexual arousal in order to act.
use: erectile dysfunction and pulmonary arterial hypertension | It was first tested against
  angina.
common: headache, flushing, stuffy nose and a bluish tinge to vision | The tinge comes from weak
  action on phosphodiesterase 6 in the retina.
serious: priapism | An erection of more than four hours must be relieved. Sudden loss of sight or
  hearing is very rare.
mix: nitrates, riociguat, ritonavir and alpha blockers | With nitrates, pressure may fall fatally,
  while ritonavir raises the level elevenfold.
watch: fitness for sexual effort, judged before the first prescription | No laboratory control is
  required.
avoid: people who use nitrates or had a stroke or heart attack within half a year | Retinitis
  pigmentosa is another bar.
pk: acts after 30 to 60 minutes, later if a fatty meal precedes it | CYP3A4 clears it with a
  half-life of four hours.
riddle: common | everything looked bluish and my nose was blocked after the bedroom pill
# finasteride
also: Proscar; Propecia
kind: 5-alpha-reductase inhibitor
mech: blocks conversion of testosterone to dihydrotestosterone by the type 2 enzyme | Within half
  a year the prostate shrinks by a fifth.
use: benign prostatic enlargement and male pattern baldness | The prostate needs 5 mg, the scalp
  only 1 mg.
common: low libido, weaker erections and less semen | In trials these concerned a few percent and
  mostly ended with the drug.
serious: depression with suicidal thoughts | Lasting sexual trouble after stopping and male breast
  cancer have been reported too.
mix: hardly any other medicine | It is often joined with tamsulosin, with more dizziness as the
  price.
watch: prostate symptoms and PSA, whose value must be doubled after six months | A rise from the
  lowest point deserves a look even within the normal range.
avoid: women who are or may become pregnant, who should not even touch broken tablets | Donating
  blood is put off for a month after the last dose.
pk: is absorbed to about 65 percent and metabolized by CYP3A4 | Half-life is six hours, yet
  hormone suppression lasts for days, as the enzyme is bound tightly.
riddle: watch | why does my urologist multiply the PSA by two since I started the prostate
  shrinker?
# semaglutide
also: Ozempic; Wegovy
kind: GLP-1 receptor agonist
mech: activates the GLP-1 receptor, which boosts insulin only when glucose is high | Glucagon
  falls, the stomach empties later and appetite is lost.
use: type 2 diabetes and obesity | Body weight fell by about 15 percent in STEP 1.
common: nausea, vomiting, constipation and burping | Raising the dose every four weeks and small
  meals reduce them.
serious: pancreatitis | Gallstones and, with fast improvement of sugar, worsening retinopathy were
  seen as well.
mix: sulfonylureas, insulin and oral drugs that depend on quick absorption | Sugar may fall too
  low with the first two, so their doses are cut.
watch: HbA1c, weight and the retina in those with known eye disease | Kidney function is looked at
  if vomiting persists.
avoid: people with medullary thyroid carcinoma or MEN2 in the family | It is stopped two months
  before a planned pregnancy.
pk: carries a fatty acid that clings to albumin and resists DPP-4 | Half-life is one week, which
  allows one injection every seven days.
riddle: common | queasy and burping since the weekly slimming jab
# empagliflozin
also: Jardiance
kind: SGLT2 inhibitor
mech: blocks the sodium-glucose cotransporter 2 in the proximal tubule | About 70 g of sugar a day
  is lost in the urine.
use: type 2 diabetes, heart failure and chronic kidney disease | EMPA-REG OUTCOME showed 38
  percent fewer cardiovascular deaths.
common: genital yeast infection, more urine and thirst | Rinsing after each visit to the toilet
  makes thrush rarer.
serious: ketoacidosis with near-normal glucose | Fasting, surgery and low insulin doses provoke
  it. Fournier gangrene is very rare.
mix: insulin, sulfonylureas and loop diuretics | Hypoglycemia or dehydration may ensue unless the
  partners are reduced.
watch: eGFR, volume status and ketones on sick days | A small early dip in eGFR is expected and
  harmless.
avoid: people with type 1 diabetes or on dialysis | The tablet is withheld three days before an
  operation.
pk: peaks after 90 minutes and is glucuronidated | A half-life of twelve hours permits one tablet
  a day, at any hour.
riddle: serious | sugar reading nearly normal yet blood is acidic on the pee-out-glucose tablet
# trimethoprim-sulfamethoxazole
also: co-trimoxazole; Bactrim
kind: antifolate antibiotic combination
mech: blocks two successive steps of bacterial folate synthesis | One half inhibits
  dihydropteroate synthase, the other dihydrofolate reductase.
use: urinary tract infection, MRSA skin infection and Pneumocystis pneumonia | A tablet three
  times a week guards patients with low CD4 counts.
common: nausea, itching rash and sensitivity to sun | People living with HIV break out far more
  often than others.
serious: Stevens-Johnson syndrome | High potassium and suppressed marrow also endanger older
  patients.
mix: warfarin, methotrexate, ACE inhibitors and spironolactone | Sudden death from potassium was
  observed in the elderly, and the INR leaps.
watch: potassium and creatinine after four to five days in those at risk | Creatinine rises
  slightly without true loss of function. Blood counts are taken in long courses.
avoid: people with sulfa allergy, folate-deficiency anemia or G6PD deficiency, and newborns | In
  the last weeks of pregnancy it may cause kernicterus.
pk: is absorbed completely in a 1 to 5 ratio that becomes 1 to 20 in plasma | Both halves stay for
  about ten hours and appear in urine at high level.
riddle: avoid | I react to sulfa, which bladder infection combination must I refuse?
"""


def parse(table: str, entity_type: str) -> list[dict]:
    """Lines "# gout", "also: podagra; ..." -> [{"name": "gout", "also": ["podagra", ...], ...}]"""
    entries = []
    for block in re.split(r"^# ", table, flags=re.M)[1:]:
        name, *lines = re.sub(r"\n +", " ", block.strip()).split("\n")
        entry = dict(line.split(": ", 1) for line in lines)
        entries.append(entry | {"name": name, "type": entity_type,
                                "also": entry["also"].split("; ")})
    return entries


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def with_article(kind: str) -> str:
    """"opioid" -> "an opioid"; "urinary tract disorder" -> "a urinary tract disorder" """
    vowel = kind[0] in "aeioAEIO" or kind.startswith("SGLT2")
    return f"{'an' if vowel else 'a'} {kind}"


def another_name(entry: dict, generator: random.Random) -> str:
    """The first one three times out of four."""
    return generator.choice(entry["also"][:1] * 3 + entry["also"][-1:])


def slots(entry: dict, section: str, generator: random.Random) -> dict[str, str]:
    a, _, b = entry[section].partition(" | ")
    values = {"n": entry["name"], "al": another_name(entry, generator), "kind": entry["kind"],
              "akind": with_article(entry["kind"]), "who": entry.get("who", ""), "a": a, "b": b,
              "sym_b": entry.get("sym", "").partition(" | ")[2],
              "risk_b": entry.get("risk", "").partition(" | ")[2]}
    return values | {"N": capital(values["n"]), "Akind": capital(values["akind"]),
                     "Al": capital(values["al"]),
                     "Who": capital(values["who"] or " ")}


def title_of(entry: dict, section: str, named: bool, generator: random.Random) -> str:
    """A title may leave out the entity, or call it by another name, only if the text names it."""
    name, heading = capital(entry["name"]), generator.choice(SECTIONS[section])
    alias = capital(another_name(entry, generator))
    styles = [f"{name}: {heading}"] * 9 + [f"{name} ({alias}): {heading}"] * 5 + [name] * 2
    if named:
        styles += [f"{alias}: {heading}"] * 2 + [capital(heading)] * 2
    return generator.choice(styles)


def write_passage(entry: dict, section: str, generator: random.Random) -> tuple[dict, set[str]]:
    """The passage and the other sections that it also touches."""
    template = generator.choice(PASSAGES[section])
    opening = generator.choice(OPENINGS[entry["type"]]) if generator.random() < OPENED else ""
    values = slots(entry, section, generator)
    text = f"{opening} {template}".strip().format(**values)
    for closing in generator.sample(CLOSINGS[section], 2):
        if len(text.split()) < SHORT or generator.random() < CLOSED:
            text += " " + closing.format(**values)
    row = {"title": title_of(entry, section, entry["name"].lower() in text.lower(), generator),
           "text": text, "group": entry["name"]}
    return row, set(re.findall(r"{(\w+)_b}", template))


def ask(entry: dict, section: str, generator: random.Random) -> list[tuple[str, str]]:
    """(query, name used) once or twice, the second time in other words."""
    count = 2 if generator.random() < SECOND_QUERY else 1
    asked = []
    for template in generator.sample(QUERIES[section], count):
        alias = generator.random() < ALIAS
        name = another_name(entry, generator) if alias else entry["name"]
        text = template.format(e=name)
        asked.append((capital(text) if template[0].isupper() else text, name))
    return asked


def build(generator: random.Random) -> tuple[list[dict], list[dict]]:
    passages, queries = [], []
    for entity_type, table in (("DISEASE", DISEASES), ("DRUG", DRUGS)):
        for entry in parse(table, entity_type):
            sections = [section for section in SECTIONS if section in entry]
            identifiers, touches = {}, {}
            for section in sections:
                row, touches[section] = write_passage(entry, section, generator)
                identifiers[section] = f"me-p{len(passages):04}"
                passages.append({"_id": identifiers[section]} | row)
            asked = [(section, *query) for section in sections
                     for query in ask(entry, section, generator)]
            section, _, riddle = entry["riddle"].partition(" | ")
            for section, text, name in [*asked, (section, riddle, entry["name"])]:
                relevant = {identifiers[other]: 1 for other in sections
                            if section in touches[other]}
                queries.append({"_id": f"me-q{len(queries):04}", "text": text,
                                "group": entry["name"], "entity": name, "entity_type": entity_type,
                                "relevant": relevant | {identifiers[section]: 2}})
    return passages, queries
