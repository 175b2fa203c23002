"""General knowledge as tables: what people ask a search engine outside the expert domains.

build(generator) -> passages [{"_id", "title", "text", "group"}] and queries [{"_id", "text",
"group", "relevant": {passage_id: 2 or 1}, "entity", "entity_type"}]; the group is the entity.

FAMILIES holds one table per family of entities, read line by line:
    # family TYPE               TYPE is the entity type of the whole family
    :: aspect | Title; Title    section titles; then a question a line, for any entity of the family
    == name | phrase            an entity: {n} stands for its name, {x} for the phrase, "the Nile"
    = alias; alias              other ways to call it, article included
    ~ remark                    a sentence that answers none of the questions: filler
    @ aspect [+ aspect]         a passage, with another aspect that it partly answers;
                                its own question after "?", then its text
A passage is asked for by its own question, which seldom names the entity, and by one or two of its
aspect's. Score 2: written for the question; 1: answers it in part.
"""
import random
from dataclasses import dataclass, field

ALIAS_SHARE = 0.2   # of the names put into a question or a remark
SHORT = 45          # words: a passage below this gets a remark in any case
BARE_TITLE = 0.4    # of the titles: the name alone, without the section


@dataclass
class Aspect:
    titles: list[str]
    questions: list[str] = field(default_factory=list)


@dataclass
class Entity:
    name: str
    phrase: str
    aliases: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    passages: dict[str, list[str]] = field(default_factory=dict)
    partly: dict[str, str] = field(default_factory=dict)    # aspect -> another that answers it too


def read_table(table: str) -> tuple[str, dict[str, Aspect], list[Entity]]:
    """Table of one family -> entity type, aspects, entities; passages are [question, line, ...]."""
    kind, aspects, entities, lines = "", {}, [], []
    for line in table.strip().splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "#":
            kind = rest.split()[-1]
        elif mark == "::":
            aspect, titles = rest.split(" | ")
            aspects[aspect] = Aspect(titles.split("; "))
            lines = aspects[aspect].questions
        elif mark == "==":
            entities.append(Entity(*rest.split(" | ")))
        elif mark == "=":
            entities[-1].aliases += rest.split("; ")
        elif mark == "~":
            entities[-1].remarks.append(rest)
        elif mark == "@":
            aspect, *also = rest.split(" + ")
            entities[-1].passages[aspect] = lines = []
            entities[-1].partly.update((other, aspect) for other in also)
        else:
            lines.append(rest if mark == "?" else line)
    return kind, aspects, entities


def pick_name(entity: Entity, generator: random.Random) -> tuple[str, str]:
    """The name or an alias, with and without its article: ("the Nile", "Nile")."""
    if generator.random() < ALIAS_SHARE:
        phrase = generator.choice(entity.aliases)
        return phrase, phrase.removeprefix("the ")
    return entity.phrase, entity.name


def fill(pattern: str, phrase: str, name: str) -> str:
    """"{x} sings." with "the thrush" -> "The thrush sings."; keyword queries stay as they are."""
    text = pattern.replace("{x}", phrase).replace("{n}", name)
    return text[0].upper() + text[1:] if pattern.startswith("{x}") else text


def compose(entity: Entity, lines: list[str], generator: random.Random) -> str:
    """Text of a passage: what it has to say, among up to two remarks that any other could carry."""
    fewest = int(sum(len(line.split()) for line in lines) < SHORT)
    remarks = generator.sample(entity.remarks, generator.choice((fewest, 1, 1, 2)))
    remarks = [fill(remark, *pick_name(entity, generator)) for remark in remarks]
    before = remarks[:1] if generator.random() < 0.4 else []
    return " ".join(before + lines + remarks[len(before):])


def entitle(entity: Entity, titles: list[str], generator: random.Random) -> str:
    name = entity.name[0].upper() + entity.name[1:]
    if generator.random() < BARE_TITLE:
        return name
    return generator.choice(("{} - {}", "{}: {}")).format(name, generator.choice(titles))


def ask(entity: Entity, questions: list[str], generator: random.Random) -> list[tuple[str, str]]:
    """One or two questions of the aspect, each with the name it uses."""
    asked = []
    for pattern in generator.sample(questions, generator.choice((1, 2, 2))):
        phrase, name = pick_name(entity, generator)
        asked.append((fill(pattern, phrase, name), name))
    return asked


def write_family(table: str, generator: random.Random) -> tuple[list[dict], list[dict]]:
    """Passages and queries of a family; for now "_id" is (entity, aspect) and queries have none."""
    kind, aspects, entities = read_table(table)
    passages, queries = [], []
    for entity in entities:
        assert list(entity.passages) == list(aspects), (entity.name, list(entity.passages))
        for aspect, (question, *lines) in entity.passages.items():
            key = (entity.name, aspect)
            passages.append({"_id": key, "group": entity.name,
                             "title": entitle(entity, aspects[aspect].titles, generator),
                             "text": compose(entity, lines, generator)})
            partly = {(entity.name, entity.partly[aspect]): 1} if aspect in entity.partly else {}
            asked = [(question, entity.name, {key: 2})]
            asked += [(text, name, {key: 2} | partly)
                      for text, name in ask(entity, aspects[aspect].questions, generator)]
            queries += [{"text": text, "group": entity.name, "entity": name, "entity_type": kind,
                         "relevant": relevant} for text, name, relevant in asked]
    return passages, queries


def build(generator: random.Random) -> tuple[list[dict], list[dict]]:
    passages, queries = [], []
    for table in FAMILIES:
        written, asked = write_family(table, generator)
        passages += written
        queries += asked
    identity = {row["_id"]: f"ge-p{number:04}" for number, row in enumerate(passages, start=1)}
    for row in passages:
        row["_id"] = identity[row["_id"]]
    for number, row in enumerate(queries, start=1):
        row["_id"] = f"ge-q{number:04}"
        row["relevant"] = {identity[key]: score for key, score in row["relevant"].items()}
    return passages, queries


FAMILIES = ["""
# animal ANIMAL
:: diet | Diet; Feeding; Food
What does {x} eat?
What is on the menu of {x}?
How does {x} get its meals?
{n} feeding habits
food source of {x}
Is {x} a meat eater or a plant eater?
On what does {x} live from day to day?
How much can {x} swallow, and of what?
:: habitat | Habitat; Range; Where it lives
Where does {x} live in the wild?
In which parts of the world can you find {x}?
{n} natural home and distribution
What kind of landscape does {x} prefer?
What countries or seas is {x} native to?
Where would a traveller have to go to see {x}?
Geographic range of {x}
What surroundings suit {x} best?
:: young | Reproduction; Life cycle; Breeding
How does {x} raise its offspring?
How does {x} reproduce?
{n} babies
What happens between birth and adulthood for {x}?
How many young does {x} have at a time?
Mating and parenting of {x}
Who looks after the newborns of {x}?
From egg or infant to adult: the story of {x}
:: body | Appearance; Anatomy; Description
What does {x} look like?
How big does {x} grow?
{n} size and weight
By which features can {x} be recognised?
How is the body of {x} built?
Physical traits of {x}
What makes the build of {x} special?
How heavy and how long is {x}?
:: signals | Communication; Senses; Behaviour
How does {x} pass messages to others of its kind?
Which senses does {x} rely on?
{n} sounds and signals
Does {x} talk to its own kind, and how?
How does {x} perceive the world around it?
What means of communication has {x}?
How does {x} let others know where it is or what it wants?
Language of {x}
:: threats | Threats; Conservation; Status
Is {x} endangered?
Why are numbers of {x} falling?
What dangers does {x} face today?
{n} conservation status
What is being done to protect {x}?
How many of {x} are left?
Which human activities harm {x}?
Future and protection of {x}
== emperor penguin | the emperor penguin
= the largest of all penguins; Antarctica's biggest penguin; Aptenodytes forsteri
~ No other bird endures such cold as {x} does at the heart of winter.
~ Film crews have followed {x} for decades.
~ In the huddle {x} and its neighbours take turns on the windy side.
@ diet
? What do penguins at the South Pole catch under the ice?
Fish, krill and squid, caught on long dives beneath the sea ice, make up nearly everything it
swallows. A hunting bird can go down more than 500 metres and hold its breath for over twenty
minutes, grasping slippery prey with the barbs on its tongue.
@ habitat
? On which continent do the colonies stand on frozen sea?
Colonies gather around the whole coast of Antarctica, most of them on the stable ice that is
frozen to the shore. Birds rarely set foot on bare land, and outside the nesting months they roam
the cold waters of the Southern Ocean.
@ young
? Why does a father penguin stand for two months with an egg on his feet?
A single egg is laid in early winter and passed at once to the male, who balances it on his feet
under a fold of skin for about 65 days without feeding. The female returns from the sea around
hatching time, and afterwards both parents take turns.
@ body
? How tall is the biggest penguin?
An adult stands about 115 centimetres tall and weighs between 22 and 45 kilograms. The back is
dark, the belly white, and patches of yellow and orange mark the neck. Dense overlapping feathers
and a thick layer of fat keep the warmth in.
@ signals
? How do penguin couples find each other again in a crowd?
Since partners keep no fixed nest, they find each other by voice. Each bird trumpets with two
parts of its vocal organ at once, and the beat between the two tones works as a personal signature
that mate and chick can pick out among thousands.
@ threats
? What will melting sea ice mean for penguin colonies?
Early break-up of the sea ice is the chief worry: chicks that fall into the water before their
waterproof feathers have grown will drown. The species is listed as near threatened, and forecasts
see most colonies shrinking sharply by 2100 if warming continues.
== honeybee | the honeybee
= the western honeybee; Apis mellifera; the hive bee
~ Beekeepers have watched {x} closely since the days of ancient Egypt.
~ A strong hive in summer holds some 50,000 workers around one queen.
~ Virgil devoted a whole book of verse to {x}.
@ diet
? What do bees do with nectar and pollen?
Flowers provide everything. Nectar, thickened into honey, supplies energy, while pollen supplies
protein for the larvae. A hive stores the surplus in wax cells for winter, and future queens are
fed royal jelly secreted by young nurses.
@ habitat
? Which continents did hive bees come from originally?
Native to Europe, Africa and western Asia, the species was carried by settlers to the Americas and
Australia and now occurs on every continent except Antarctica. Wild swarms choose hollow trees or
rock cavities; most others occupy wooden boxes.
@ young
? What is the job of the queen in a hive?
The queen mates in flight with a dozen or more drones and then lays up to 2,000 eggs a day.
Fertilised eggs become workers or queens, unfertilised ones become drones. A worker hatches three
weeks after the egg was laid; sisters do all the nursing.
@ body
? How many wings and eyes has a bee?
Workers measure about 13 millimetres, with a hairy brown body banded in amber. Two pairs of wings
hook together in flight, the hind legs carry pollen baskets, and five eyes, two of them compound,
sit on the head. The barbed sting stays in the skin of a mammal.
@ signals
? What is the meaning of the waggle dance?
A returning forager performs the waggle dance on the comb: the angle to the vertical shows the
direction relative to the sun, and the length of the waggling run shows the distance. Scents do
much of the rest, from the alarm odour of the sting to the perfume of the queen.
@ threats
? Why are beehives dying?
Losses of hives have many causes at once: the parasitic mite Varroa, the viruses it carries,
insecticides and the disappearance of flowering meadows. Beekeepers respond by splitting colonies
and breeding resistant strains, and several countries restrict certain sprays.
== blue whale | the blue whale
= the largest animal that ever lived; Balaenoptera musculus; the giant of the oceans
~ Everything about {x} seems to call for superlatives.
~ Sailors have always told tall stories about {x}.
~ A life-size model of {x} hangs in more than one great museum.
@ diet
? How can so huge an animal live on tiny shrimps?
Krill, swarming crustaceans hardly longer than a finger, are practically its only prey. With one
lunge it engulfs a volume of water greater than its own body, then presses it out through baleen
plates. Up to four tonnes may be taken in a summer day.
@ habitat
? Do great whales cross all oceans?
Populations occur in all oceans except the Arctic proper. Summers are spent in cold, rich water
near the poles, off California, Chile or Iceland; in winter many head for the tropics, although
the exact wintering grounds are still poorly known.
@ young
? How fast does a newborn whale put on weight?
After nearly a year in the womb, one calf is born, seven metres long. It drinks some 200 litres of
fatty milk a day, gains about 90 kilograms daily and is weaned after six or seven months. Females
give birth every two or three years.
@ body
? How heavy is the heart and the tongue of the largest creature?
Reaching 30 metres and as much as 150 tonnes or more, it outweighs the largest known dinosaurs.
The skin is mottled blue-grey, the head broad and flat, the fin on the back tiny. Its tongue alone
weighs as much as an elephant.
@ signals
? How far does the song of a whale carry under water?
Its calls are among the loudest produced by any creature, yet so deep, often below 20 hertz, that
people can hardly hear them. Under water the long moans carry for hundreds of kilometres, and
males repeat them in regular patterns.
@ threats
? Did whalers nearly wipe out the biggest whales?
Steam ships and explosive harpoons killed more than 300,000 in the twentieth century, and barely
one per cent of the Antarctic population survived. Hunting has been banned since 1966. Today
collisions with ships, noise and nets are the main problems.
== common octopus | the common octopus
= Octopus vulgaris; the eight-armed mollusc; the best-known cephalopod
~ Aquarium keepers tell countless stories of how {x} got out at night.
~ {x} has close relatives in the cuttlefish and the squid.
~ Minoan potters loved to paint {x} on their jars.
@ diet
? How does a creature with eight arms open shellfish?
Crabs, lobsters and clams are its favourites. It leaves the den at dusk, feels into crevices with
its arms, and carries the catch home. Hard shells are drilled with a toothed tongue or cracked by
a parrot-like beak, then softened with saliva that paralyses.
@ habitat
? How deep in the sea do eight-armed molluscs make their dens?
Rocky coasts from the Mediterranean to West Africa offer the crevices it needs, mostly between the
surface and 200 metres. Each animal occupies a den, often narrowed with stones, and heaps of empty
shells at the door betray it to divers.
@ young
? Why does an octopus mother die after her eggs hatch?
The female hangs strings of 100,000 or more eggs from the roof of her den, fans them with fresh
water and guards them for weeks without eating. She dies soon after they hatch. The tiny larvae
drift in the plankton before settling on the bottom.
@ body
? How many hearts does a squid-like animal with blue blood have?
Three hearts pump blue blood through a soft body that has no bones at all, so that a full-grown
animal squeezes through a hole the size of its beak. The eight arms bear two rows of suckers and
may span a metre; most of the nerve cells lie in them.
@ signals
? Which sea animal changes its colour in a second?
Colour is its speech. Thousands of elastic pigment sacs in the skin let it turn pale, dark or
blotched within a second, to warn a rival or vanish against the rock. Suckers taste what they
touch, and the eyes see the polarisation of light.
@ threats
? Are octopuses being fished too heavily?
The species is not considered endangered, since it grows fast and breeds in great numbers. Even
so, fishing with pots and trawls takes a heavy toll in some regions, and Morocco and Spain close
the season for several months. Warmer water also affects the eggs.
== giant panda | the giant panda
= the bamboo bear; Ailuropoda melanoleuca; China's black-and-white bear
~ Since 1961 {x} has been the emblem of the World Wide Fund for Nature.
~ Zoos abroad keep {x} only on loan.
~ Few animals draw such crowds as {x}.
@ diet
? Which bear spends all day chewing bamboo?
Although it belongs to the carnivores, bamboo supplies 99 per cent of its meals. Because the stems
give so little energy, it chews for twelve hours or more and gets through some 12 to 38 kilograms
daily. Now and then it takes eggs or small rodents.
@ habitat
? Which Chinese provinces have wild pandas?
Cool, misty mountain forests in the Chinese provinces of Sichuan, Shaanxi and Gansu are its last
refuge, generally between 1,200 and 3,400 metres. It once ranged over much of southern and eastern
China and into northern Myanmar and Vietnam.
@ young
? Why is a newborn panda so small?
Females are fertile for only two or three days each spring. The cub weighs about 100 grams, one
nine-hundredth of its mother, and is born blind, pink and helpless. If there are twins, usually
one is raised. Cubs remain with her for about eighteen months.
@ body
? Do pandas really have six fingers?
Black ears, eye patches, legs and shoulders stand out from a white coat. Adults weigh around 100
kilograms, with massive jaw muscles and flat molars. An enlarged wrist bone acts as a false thumb
for gripping stalks.
@ signals
? Why do bears in China do handstands against trees?
Mostly solitary, it keeps in touch by scent. Glands beneath the tail leave marks on trunks, and
some males do a handstand to place them higher. Bleating is friendly; barks, chirps and honks
accompany the short courtship.
@ threats
? Has the bamboo bear been saved from extinction?
Logging and roads broke its forests into small islands. Reserves, replanting and a ban on hunting
raised the wild total to about 1,860, and in 2016 the listing was lowered from endangered to
vulnerable. Isolated groups remain a concern.
== African elephant | the African elephant
= the savanna elephant; the largest land animal; Loxodonta africana
~ Every herd of {x} follows the memory of an old female.
~ Science now tells the forest kind apart from {x}.
~ Hannibal is remembered for leading relatives of {x} across the Alps.
@ diet
? How many kilograms of grass and bark does the largest land animal need?
Grass in the rains, bark, twigs and roots in the dry months: up to 150 kilograms of plants
disappear each day, and about 40 litres of water in one visit may follow. Only half is digested,
so that seeds are carried far and sown in dung.
@ habitat
? South of which desert do the largest land mammals roam?
South of the Sahara it occupies savanna, open woodland, swamps and even the edge of deserts in
Namibia and Mali. The greatest populations are in Botswana, Zimbabwe and Tanzania, and herds
wander far between pasture and water holes.
@ young
? Which mammal is pregnant for almost two years?
Pregnancy takes 22 months, longer than in any other mammal. A calf of 100 kilograms is born into a
family of mothers, aunts and sisters who all watch over it; it suckles for two or three years and
learns slowly how to handle its trunk.
@ body
? What are tusks, trunk and large ears good for?
Bulls stand over three metres at the shoulder and weigh about six tonnes. Enormous ears give off
heat, the tusks are lengthened incisors, and the trunk, a fusion of nose and upper lip with some
40,000 muscle units, both lifts logs and picks up a berry.
@ signals
? Which giant talks in rumbles too low for human ears?
Rumbling far below the range of human hearing, herds stay in contact over several kilometres; the
vibration also travels through the ground and is felt with the feet. Trumpeting signals
excitement, and greetings involve entwined trunks and touching.
@ threats
? How does the ivory trade affect herds?
Poaching for ivory cut the population from several million a century ago to about 415,000.
International trade in tusks was banned in 1989. Farms spreading into old routes now bring raids
on crops and retaliation; fences of beehives are one answer.
== monarch butterfly | the monarch butterfly
= Danaus plexippus; the milkweed butterfly; North America's orange migrant butterfly
~ School classes all over the continent rear {x} in jars.
~ The yearly journey of {x} is one of the marvels of the insect world.
~ {x} is the official insect of several American states.
@ diet
? Which plant do striped caterpillars of an orange butterfly need?
Caterpillars accept nothing but milkweed, whose bitter poison they store. The adults sip nectar
from many flowers such as asters and goldenrod, and before the autumn journey they build up fat
that has to last the winter.
@ habitat
? Where do millions of orange butterflies hang in fir trees all winter?
In summer it flies over fields and gardens from Mexico to southern Canada. Those east of the Rocky
Mountains winter in a few fir groves in the highlands of central Mexico; the western ones gather
in trees along the coast of California.
@ young
? How long does a caterpillar take to become an orange butterfly?
Each egg, no bigger than a pinhead, is glued under a leaf. The caterpillar hatches in four days,
sheds its skin five times in two weeks and hangs up as a jade-green chrysalis with gold dots. Ten
days later the winged insect emerges. Four generations follow one another in a year.
@ body
? How can you tell a male from a female among orange butterflies with black veins?
Orange wings crossed by black veins and edged with white spots span about ten centimetres. A male
shows a black scent spot on each hind wing and has thinner veins. The whole insect weighs half a
gram; the larva is ringed in yellow, black and white.
@ signals
? How do migrating insects find their way with the sun?
Bright colour tells birds that the insect tastes foul. On its way south it steers by the sun,
corrected by a clock in the antennae, and falls back on the magnetic field under cloud. Females
recognise the right leaf by drumming on it with their feet.
@ threats
? Why should gardeners plant milkweed?
Weedkillers have removed the host plant from farmland, storms and illegal logging thin the winter
forest, and drought does the rest. The area covered by wintering clusters has fallen by more than
80 per cent since the 1990s. Planting native flowers helps.
== cheetah | the cheetah
= the fastest land animal; Acinonyx jubatus; the sprinter among the big cats
~ Princes once kept {x} for the chase.
~ Slow-motion films have made {x} famous.
~ The name of {x} comes from a Hindi word for spotted.
@ diet
? Why do fast cats lose their kills to hyenas?
Gazelles, young antelopes and hares are run down by day, when lions and hyenas rest. After the
throat bite it must recover its breath before feeding, and it eats hastily, since stronger hunters
rob it of one kill in ten. It can go for days without drinking.
@ habitat
? Are there any fast spotted cats left in Asia?
Open grassland and dry bush in eastern and southern Africa hold most of the remaining animals,
with strongholds in Namibia, Botswana and Tanzania. A scattered few survive in the Sahara, and the
Asian form lives only in central Iran.
@ young
? Why do some kittens on the savanna look like honey badgers?
Three to five cubs are born in tall grass after three months, and the mother moves them every few
days. A silvery mantle along the back may make them resemble honey badgers. Lions kill many.
Sisters leave after eighteen months; brothers often stay together for life.
@ body
? What gives the quickest cat its speed?
Slender, long-legged and only 35 to 65 kilograms, it has solid black spots and a dark tear line
from eye to mouth. A flexible spine, claws that stay out like running spikes and a heavy tail for
balance allow about 100 kilometres per hour for a few seconds.
@ signals
? Which big cat purrs and chirps like a bird?
It purrs, and calls its cubs with a bird-like chirp audible two kilometres away. Sight matters
most: a streak of dense receptors across the retina scans the horizon. Males leave messages in
urine on prominent trees and termite mounds.
@ threats
? How many of the fastest cats remain in the wild?
About 7,000 are left, on less than a tenth of the former range. Farmers shoot animals suspected of
taking calves, cubs are smuggled as pets, and little genetic variety weakens the stock. Guard dogs
for herds have proved a good remedy in Namibia.
""", """
# place PLACE
:: extent | Geography; Location and size; Position
Where on the map is {x}?
How large is {x}?
{n} location and dimensions
Which countries or regions does {x} belong to?
How far does {x} stretch?
Give the position and measurements of {x}
In what part of the globe would I find {x}?
length, area or height of {x}
:: origin | Geology; Formation; Origin
How was {x} formed?
Why does {x} exist at all?
{n} geological history
How old is {x}?
What forces of nature created {x}?
What shaped {x} over millions of years?
Birth of {x}
Explain how {x} came into being
:: life | Wildlife; Plants and animals; Nature
What animals and plants live in {x}?
Which creatures call {x} their home?
{n} flora and fauna
What wildlife could a visitor to {x} meet?
Which species are typical of {x} and its surroundings?
Living things of {x}
Is there anything alive in or around {x}?
biodiversity of {x}
:: people | People and history; Exploration; Human history
Who first explored {x}?
How have people used {x} through history?
{n} expeditions and inhabitants
Which people live in or near {x}?
What do we know of the first humans who came to {x}?
Human presence around {x}
Who were the pioneers of {x}?
settlement and discovery of {x}
:: climate | Climate; Weather; Seasons
What is the weather like around {x}?
How hot or cold does it get around {x}?
{n} temperature and rainfall
When is the best season for a trip to {x}?
How much rain or snow falls on {x}?
What should I expect from the seasons around {x}?
Describe the climate of {x}
How do conditions around {x} change during the year?
:: dangers | Environment; Protection; Threats
What environmental problems does {x} have?
How is {x} being protected?
{n} pollution and damage
Is {x} at risk?
What harm have humans done to {x}?
In what way is {x} changing for the worse?
Which measures safeguard {x}?
Why do conservationists worry about {x}?
== Nile | the Nile
= Egypt's great river; the river of the pharaohs; Africa's longest river
~ Few rivers are bound so closely to one civilisation as {x}.
~ Herodotus thought a whole country the gift of {x}.
~ Agatha Christie set one of her murders on {x}.
@ extent
? Which river runs 6,650 kilometres north to the Mediterranean?
Some 6,650 kilometres long, it flows north through eleven countries, among them Uganda, South
Sudan, Sudan and Egypt, and reaches the Mediterranean in a broad delta. The White branch leaves
Lake Victoria; the Blue one comes down from Ethiopia, and both unite at Khartoum.
@ origin
? What carved a canyon under Cairo six million years ago?
When the Mediterranean dried up about six million years ago, the stream cut a canyon deeper than
the Grand Canyon under what is now Cairo; mud has filled it since. The link with the lakes of
central Africa is recent, opened perhaps 15,000 years ago by uplift and overflow.
@ life
? Which crocodiles and fish live in the great river of Egypt?
Crocodiles up to five metres, hippopotamuses upstream and the giant Nile perch are its best-known
inhabitants. Papyrus swamps in the Sudd shelter the shoebill and countless storks, while along the
lower course egrets and kingfishers hunt between the reeds.
@ people
? Who found the source of Africa's great river?
Farmers on its banks built one of the first states around 3100 BC. The sources remained a riddle
until John Hanning Speke saw Lake Victoria in 1858. Today nearly all of Egypt's hundred million
inhabitants live along the valley and the delta.
@ climate
? Why did the fields of Egypt flood every summer?
Equatorial showers feed its headwaters all year, but the lower course crosses a desert with almost
no rain and summer days above 40 degrees. The old yearly flood came from the monsoon over the
Ethiopian highlands between June and September.
@ dangers
? What did the Aswan High Dam change?
Since the High Dam at Aswan was completed in 1970, fertile silt no longer reaches the fields, the
delta is eroding and salt water creeps inland. Sewage and drainage spoil the quality, and a huge
new dam in Ethiopia has led to dispute over the shares.
== Amazon rainforest | the Amazon rainforest
= the largest tropical forest; Amazonia; the jungle of Brazil and Peru
~ Seen from the air, {x} resembles a green ocean.
~ The name goes back to the women warriors of Greek legend.
~ Poets have called {x} a green hell and a paradise in turn.
@ extent
? Which tropical forest covers more than five million square kilometres?
Covering about five and a half million square kilometres, it spreads over nine territories of
South America. Roughly 60 per cent lies in Brazil, 13 per cent in Peru and smaller parts in
Colombia, Bolivia and the Guianas, between the Andes and the Atlantic.
@ origin
? Why does a great river in South America flow eastward?
Trees have covered the basin for some 55 million years. When the Andes rose they blocked the old
drainage to the Pacific, a huge wetland formed, and about ten million years ago the waters turned
east. Dust blown from the Sahara still fertilises the poor soils.
@ life
? Where do jaguars, macaws and pink dolphins share a forest?
One known species in ten lives here: jaguars, sloths, macaws, poison frogs, pink dolphins and some
two and a half million kinds of insects. There are about 16,000 sorts of trees, and a single
hectare may hold more of them than all of Europe.
@ people
? Who was the first European to travel down the great river of Brazil?
Francisco de Orellana drifted downstream from the Andes to the ocean in 1541 and 1542. Long before
him, large settlements had grown up, leaving earthworks and black soil. Some 400 indigenous groups
remain, a few of them avoiding all contact.
@ climate
? How can trees make their own rain?
Warm and humid throughout the year, it averages 26 degrees, with two to three metres of rain.
There is hardly a winter, only wetter and drier months. The canopy gives back so much vapour that
half of the showers are recycled from its own leaves.
@ dangers
? Why is forest in Brazil burned for cattle?
Around 17 per cent has been cleared in fifty years, mostly for cattle pasture and soya. Fires and
roads follow the loggers, and scientists warn of a tipping point beyond which it would dry into
savanna. Reserves, satellite alarms and indigenous territories slow the loss.
== Mount Everest | Mount Everest
= the highest mountain on Earth; Chomolungma; Sagarmatha
~ The English name of {x} honours a surveyor general of India, who objected to it.
~ {x} has been the subject of countless books and films.
~ Even people who never saw a mountain know the name of {x}.
@ extent
? How many metres above the sea is the top of the world?
The summit stands 8,849 metres above sea level, exactly on the border between Nepal and the
Tibetan part of China. It belongs to the Mahalangur range of the Himalayas; Lhotse is joined to it
by the South Col.
@ origin
? Why are there fossils of sea animals on a Himalayan summit?
India drove into Asia about 50 million years ago and crumpled the sea floor between them. The top
pyramid is limestone with fossils of marine creatures some 450 million years old. The range still
rises by several millimetres a year.
@ life
? Which creatures survive above 6,000 metres in the Himalayas?
Hardly anything survives near the top, although jumping spiders have been met at 6,700 metres, and
alpine choughs follow climbers for scraps. Bar-headed geese pass overhead. Lower valleys hold snow
leopards, Himalayan tahrs, rhododendron and juniper.
@ people
? Who were the first two men on top of the world in 1953?
Edmund Hillary of New Zealand and the Sherpa Tenzing Norgay stood on the summit on 29 May 1953.
George Mallory had vanished high on the ridge in 1924. Reinhold Messner and Peter Habeler were the
first to go up without bottled oxygen, in 1978; Sherpas remain the backbone of every team.
@ climate
? Why do climbers wait for the second half of May?
The jet stream batters the peak with winds above 150 kilometres an hour for most of the year, and
in January the average on the summit is about minus 36 degrees. A short lull before the monsoon in
May gives most parties their chance.
@ dangers
? How much rubbish do mountaineers leave behind in the Himalayas?
Tents, empty cylinders and human waste litter the routes, so that climbers must now bring down
eight kilograms of rubbish or lose a deposit. Queues form below the summit, and the Khumbu glacier
is thinning. Sagarmatha National Park guards the southern side.
== Sahara | the Sahara
= the world's largest hot desert; the great desert of North Africa; the sand sea of Africa
~ The name of {x} comes from the Arabic word for deserts.
~ The author of The Little Prince once crashed his plane in {x}.
~ Films as different as The English Patient and Star Wars were shot in {x}.
@ extent
? Which desert is almost as large as the United States?
Nine million square kilometres, almost the size of the United States, reach from the Atlantic to
the Red Sea across eleven countries such as Algeria, Libya, Chad and Egypt. Only a quarter is sand
dunes; stony plateaus and gravel plains fill the rest.
@ origin
? Was North Africa once green with lakes?
Changes in the tilt of the planet's axis move the monsoon north and south, so that grassland and
desert alternate every 20,000 years or so. The last green phase, with large lakes, ended around
5,000 years ago; the first dunes may be seven million years old.
@ life
? What animals can live in the sand of North Africa?
Fennec foxes, addax antelopes, horned vipers and the fast silver ant have all adapted to drought.
Dromedaries are kept in herds. Date palms and acacias mark the oases, and after a shower dormant
seeds cover the ground with flowers for a few weeks.
@ people
? Who are the veiled nomads of the great desert?
Rock paintings at Tassili show hunters and herders with cattle where nothing grows now. Tuareg and
Berber caravans carried salt and gold between Timbuktu and the coast. René Caillié returned alive
from that city in 1828; some two and a half million people live in the region.
@ climate
? How cold are nights among the dunes of North Africa?
Large parts receive less than 25 millimetres of rain a year. The daily maximum passes 45 degrees
in summer, yet a clear winter night can bring frost. The hot, dusty harmattan and sirocco winds
carry sand as far as Europe.
@ dangers
? What is the Great Green Wall of trees in Africa?
Along its southern edge, overgrazing and drought turn farmland barren. The Great Green Wall, a
belt of trees and restored fields from Senegal to Djibouti, is meant to stop this. Hunting has
almost wiped out the addax, and fossil groundwater is pumped faster than it returns.
== Great Barrier Reef | the Great Barrier Reef
= Australia's giant coral reef; the coral wonder of Queensland; the largest living structure
~ Astronauts can make out {x} from orbit.
~ A clownfish called Nemo made {x} familiar to every child.
~ Flights over {x} show the reefs as turquoise rings.
@ extent
? What stretches for 2,300 kilometres along the coast of Queensland?
Off the coast of Queensland in north-eastern Australia, some 2,900 separate reefs and 900 islands
form a chain 2,300 kilometres long. The area is about the size of Italy; its outer edge lies
between 15 and 150 kilometres from the shore.
@ origin
? How do tiny polyps build limestone banks in the sea?
Generations of coral polyps laid down their limestone skeletons one upon another. Reefs have grown
here for about 600,000 years, but the present ones began only after the last ice age, when the sea
drowned the coastal plain less than 10,000 years ago.
@ life
? How many kinds of fish swim among Queensland's corals?
More than 1,500 kinds of fish and 400 of hard coral are known, besides six species of sea turtle,
dugongs, giant clams and manta rays. Humpback whales come to calve in winter, and a single night
in spring sees most of the polyps spawn together.
@ people
? On what did Captain Cook's ship run aground in 1770?
Aboriginal and Torres Strait Islander peoples have fished here for tens of thousands of years.
James Cook ran the Endeavour aground in 1770 and escaped through a gap; Matthew Flinders later
charted a safe passage and gave the name. Tourists now bring most of the income.
@ climate
? Is it warm enough to snorkel off Cairns in July?
The water stays between 23 degrees in July and 29 in February. Summer, from December to March, is
the wet season, with thunderstorms, occasional cyclones and stinging jellyfish near the shore, so
most visitors prefer the dry months from June to October.
@ dangers
? What is coral bleaching and where is it worst?
Marine heatwaves have bleached the corals widely in 1998, 2016, 2017, 2020 and later: overheated
polyps expel the algae that feed them. Crown-of-thorns starfish and mud washed from farms add to
the losses. A marine park with no-fishing zones has existed since 1975.
== Lake Baikal | Lake Baikal
= the deepest lake in the world; Siberia's great lake; the pearl of Siberia
~ People on the shore speak of {x} as a sea.
~ Chekhov admired {x} on his way to Sakhalin.
~ Songs about {x} are known to every Russian.
@ extent
? Which lake holds a fifth of all liquid fresh water?
In southern Siberia, north of Mongolia, a crescent 636 kilometres long and up to 79 wide reaches
1,642 metres down. No other lake is so deep. It contains about a fifth of the unfrozen fresh water
on the surface of the globe; more than 300 rivers enter, one leaves.
@ origin
? Which lake in Asia lies in a rift that is still widening?
The crust is being pulled apart here, and a rift has been opening for 25 to 30 million years,
making the lake the oldest known. Beneath the water lie seven kilometres of sediment. The basin
widens by some millimetres a year and earthquakes are frequent.
@ life
? Which seal lives in fresh water, far from any sea?
The nerpa, the only seal confined to fresh water, basks on its rocks. Two thirds of the 2,500
animal species are unique, among them the see-through oilfish golomyanka. Salmon-like omul are
smoked and sold at every station, and sponges grow in green branches.
@ people
? Which railway skirts Siberia's great lake?
Buryats, who regard Olkhon Island as holy, have lived by its shores for centuries. The Cossack
Kurbat Ivanov came in 1643 as the first Russian. Ferries carried trains across, and for one winter
rails lay upon the ice, until the Trans-Siberian line was cut around the south in 1904.
@ climate
? How thick is the ice on the deepest lake in winter?
Ice more than a metre thick covers it from January to May, strong enough for lorries. The surface
warms to barely 12 degrees in August, which keeps the shore cooler in summer and milder in winter
than the surrounding land; the sarma gale raises high waves.
@ dangers
? Did a paper mill pollute Siberia's purest water?
A pulp mill on the southern shore discharged waste from 1966 until it closed in 2013. Sewage from
hotels now feeds mats of slimy algae, and the sponges are dying. A cleanup of the old sludge and
limits on the water level are disputed; UNESCO listed it in 1996.
== Grand Canyon | the Grand Canyon
= Arizona's great gorge; the gorge of the Colorado River; America's most famous chasm
~ Nothing prepares the visitor for the first look at {x}.
~ Theodore Roosevelt urged his countrymen to leave {x} as it is.
~ Ferde Grofé turned {x} into an orchestral suite.
@ extent
? How deep is the gorge in northern Arizona?
In northern Arizona the chasm runs for 446 kilometres along the Colorado River. It is up to 29
kilometres across and on average 1,600 metres deep. By road the South Rim is 350 kilometres from
the North Rim, although a bird flies only sixteen.
@ origin
? How did a river cut through two billion years of rock?
The Colorado began cutting through the rising plateau five or six million years ago, while rain
and frost widened the walls. The layers it exposes run from Kaibab limestone at the top to schist
nearly two billion years old at the bottom, with a famous gap in between.
@ life
? Which squirrels and condors live on the rim in Arizona?
Condors, once down to 22 birds in all, have been released here and soar above the cliffs. Bighorn
sheep, ringtails and pink rattlesnakes inhabit the slopes. The white-tailed Kaibab squirrel lives
only on the north side, in pine forest; cactus grows at the bottom.
@ people
? Which one-armed officer first took boats through the gorge?
Ancestral Puebloans left granaries in the cliffs, and the Havasupai still farm a side valley.
Spanish soldiers looked in from the rim in 1540. John Wesley Powell, who had lost an arm in the
war, led the first party through by boat in 1869.
@ climate
? Why is the bottom of an Arizona gorge so much hotter than its rim?
From rim to river the thermometer climbs by some 14 degrees: in July it is pleasant above and over
40 at Phantom Ranch. Snow closes the north side from December to May. Storms in late summer send
sudden floods down the side valleys.
@ dangers
? How did Glen Canyon Dam change the Colorado?
Glen Canyon Dam, closed in 1963, holds back the sand and warmth that native fish need; artificial
floods are released to rebuild beaches. Uranium mining near the rim, noise of sightseeing flights
and six million visitors a year trouble the national park, founded in 1919.
""", """
# sky CELESTIAL_BODY
:: size | Size and structure; Dimensions; Interior
How big is {x} compared with the Earth?
What is the diameter of {x}?
{n} mass and interior
What is inside {x}?
What is {x} made of at its core?
Is {x} heavy for its size?
From crust to core: the make-up of {x}
How many Earths would fit into {x}, or the reverse?
:: orbit | Orbit and rotation; Motion; Year and day
How long is a year on {x}?
How fast does {x} turn on its axis?
{n} distance and period
How far away is {x}?
Along which path does {x} travel?
How long does it take {x} to go once around?
What is remarkable about the spin of {x}?
day length on {x}
:: surface | Surface and atmosphere; Conditions; Landscape
What would I see standing on {x}?
What kind of air does {x} have?
{n} temperature and weather
Could anyone breathe on {x}?
How warm or cold is {x}?
What are the outer layers of {x} like?
What does the landscape or the cloud cover of {x} show?
Describe conditions on {x}
:: companions | Moons and rings; Companions; Satellites
How many moons does {x} have?
What circles {x}?
{n} satellites
Which smaller bodies accompany {x}?
Does {x} have rings?
Name the neighbours bound to {x} by gravity
What are the known companions of {x}?
Is anything in orbit around {x}, or is it a satellite itself?
:: probes | Exploration; Spacecraft; Missions
Which spacecraft have visited {x}?
What missions have been sent to {x}?
{n} space probes
When did the first probe reach {x}?
What did robots or astronauts do at {x}?
How have we explored {x} at close range?
Has anyone or anything landed on {x}?
Flights to {x}
:: name | Name and discovery; Observation; Mythology
Who discovered {x}?
How did {x} get its name?
{n} mythology
What did the ancients think of {x}?
When was {x} first seen?
How can an amateur see {x} in the sky?
What does the name of {x} mean?
Early observers of {x}
== Mercury | the planet Mercury
= the innermost planet; the smallest planet; the planet closest to the Sun
~ Little was known of {x} before the age of space flight.
~ Copernicus is said to have regretted never having seen {x}.
~ {x} is the least studied of the four rocky planets.
@ size
? Which planet consists mostly of an iron core?
At 4,879 kilometres across it is not much larger than our Moon and smaller than Jupiter's
Ganymede. It is dense, though: an iron core takes up about 85 per cent of the radius, under a thin
mantle and crust, perhaps because a great impact stripped the rest.
@ orbit
? Which planet turns three times in two of its years?
One trip around the Sun takes 88 days, in an orbit so stretched that the distance varies between
46 and 70 million kilometres. It turns three times in two of its years, so that from one noon to
the next 176 days pass on Earth.
@ surface
? Where is it hot enough to melt lead by day and minus 180 degrees by night?
Craters cover a grey world that looks like the Moon, with cliffs hundreds of kilometres long where
the crust shrank. Without real air the ground swings between 430 degrees at noon and minus 180 at
night, yet ice lies in polar craters that sunlight never reaches.
@ companions
? Why has the planet next to the Sun no satellites?
It has neither moons nor rings. So close to the Sun, anything captured would soon be pulled away
or fall. In the nineteenth century astronomers looked in vain for a neighbour called Vulcan, until
relativity explained the drift of the orbit.
@ probes
? Which probe was the first to circle the smallest planet?
Mariner 10 flew past three times in 1974 and 1975 and mapped less than half. Messenger was the
first craft in orbit, from 2011 until it was crashed in 2015. The European and Japanese
BepiColombo left in 2018 to follow it; so much braking is needed that the trip takes years.
@ name
? Which planet was named for the messenger of the gods?
Because it moves so quickly across the sky, the Romans named it after the messenger of the gods,
and the Greeks once gave it two names, for morning and evening. It never strays far from the Sun;
look low in twilight, with a clear horizon.
== Venus | the planet Venus
= the evening star; the morning star; the hottest planet
~ People have often reported {x} as a flying saucer.
~ {x} is sometimes described as a sister of our own world gone wrong.
~ Science fiction once covered {x} with swamps and dinosaurs.
@ size
? Which planet is almost a twin of ours in size?
With 12,104 kilometres from side to side and 81 per cent of the mass, it is nearly the twin of our
own world. An iron core, a mantle of rock and a single unbroken crust are assumed. Oddly, no
magnetic field of its own has been found.
@ orbit
? On which planet does the Sun rise in the west?
It needs 225 days for its nearly circular path, but 243 to turn once, and does so backwards, so
the Sun would rise in the west. From one sunrise to the next pass 117 of our days. No planet comes
nearer to us: about 40 million kilometres.
@ surface
? What makes one planet hotter than an oven under yellow clouds?
Carbon dioxide ninety times as dense as our air traps the heat, and the ground glows at about 465
degrees, hotter even than the planet nearest the Sun. Clouds of sulphuric acid hide volcanic
plains, vast lava flows and highlands the size of continents.
@ companions
? Has the evening star any satellites?
No moon goes around it, although astronomers of the seventeenth and eighteenth centuries, Cassini
among them, reported one and even gave it the name Neith. They had probably seen faint stars or
ghost images. A few asteroids share its path for a time.
@ probes
? Which country landed the first probe on a planet shrouded in cloud?
Mariner 2 passed in 1962, the first success at another planet. Soviet Venera 7 landed in 1970 and
later sisters sent pictures, surviving an hour or two in the heat. Magellan mapped the ground by
radar from 1990 on. Akatsuki of Japan studied the clouds.
@ name
? Which planet is named for the goddess of love?
The brightest point of light after Sun and Moon bears the name of the Roman goddess of love.
Babylonians recorded its risings on clay tablets more than 3,500 years ago. Galileo saw in 1610
that it shows phases, a strong argument that it circles the Sun.
== Mars | the planet Mars
= the red planet; the fourth planet from the Sun; the rusty planet
~ No other planet has filled so many novels as {x}.
~ H. G. Wells sent his invaders from {x}.
~ Percival Lowell was convinced that there were canals on {x}.
@ size
? Which planet is half as wide as ours?
With a diameter of 6,779 kilometres it is half as wide as our own world and has a tenth of the
mass, so a person would weigh little more than a third. Quakes recorded by a lander point to a
large core of molten iron mixed with lighter elements.
@ orbit
? How many minutes longer than ours is a day on the rusty planet?
A year has 687 days, a day 24 hours and 37 minutes. The axis is tilted by 25 degrees, which gives
seasons like ours but twice as long. Every 26 months it is overtaken by us and then comes as near
as 55 million kilometres.
@ surface
? Where is the tallest volcano in the solar system?
Rust colours the dust. Olympus Mons, 22 kilometres high, and Valles Marineris, a rift as long as a
continent is wide, are the grandest features. The thin carbon dioxide air exerts less than a
hundredth of our pressure; the average is minus 60 degrees, and dry valleys tell of vanished
rivers.
@ companions
? What are Phobos and Deimos?
Phobos and Deimos, two dark lumps 22 and 12 kilometres long, were found by Asaph Hall in 1877. The
inner one races around in less than eight hours and sinks slowly; in some 50 million years it will
crash or be torn into a ring.
@ probes
? Which rovers have driven over red sand?
Mariner 4 sent the first close pictures in 1965, and the Viking landers touched down in 1976.
Rovers followed: Sojourner, Spirit, Opportunity, Curiosity and, since 2021, Perseverance with the
little helicopter Ingenuity. China's Zhurong landed in the same year.
@ name
? Which planet did the Romans link to their god of war?
Its blood-like colour made the Babylonians think of Nergal and the Romans of their god of war; the
month of March has the same root. Tycho Brahe's patient measurements of it allowed Kepler to
discover that orbits are ellipses. At opposition it shines a steady orange.
== Jupiter | the planet Jupiter
= the largest planet; the gas giant with the Great Red Spot; the king of the planets
~ {x} has been called a failed star, although it would need far more mass to shine.
~ The comet Shoemaker-Levy 9 crashed into {x} in 1994 before the eyes of the world.
~ Holst's suite calls {x} the bringer of jollity.
@ size
? Which planet outweighs all others together?
Eleven Earths would fit side by side across its 143,000 kilometres, and it outweighs all the other
planets together by more than two to one. Mostly hydrogen and helium, squeezed into a metallic
liquid further down, it hides a fuzzy core of heavier stuff.
@ orbit
? Which planet spins once in under ten hours?
Twelve years, nearly, are needed for a lap around the Sun at 778 million kilometres. It spins in
less than ten hours, faster than any other planet, and bulges visibly at the equator as a result.
The axis stands almost upright, so there are no seasons.
@ surface
? Which storm has raged for centuries on a giant planet?
There is no ground to stand on, only bands of ammonia cloud, white and brown, blown in opposite
directions at up to 500 kilometres an hour. The Great Red Spot, a whirl wider than our world, has
been watched for at least 190 years. The cloud tops have minus 110 degrees.
@ companions
? Which four satellites did Galileo see through his telescope?
Of more than 90 known moons, the four that Galileo saw in 1610 are the greatest: volcanic Io, icy
Europa with its hidden ocean, Ganymede, the largest in the solar system, and battered Callisto.
Faint dusty rings were found in 1979.
@ probes
? Which craft plunged into the biggest planet in 1995?
Pioneer 10 went by in 1973 and the two Voyagers in 1979. The Galileo orbiter arrived in 1995,
dropped a capsule into the clouds and stayed eight years. Juno has circled over the poles since
2016; Juice and Europa Clipper are on their way to the icy satellites.
@ name
? Which planet carries the name of the chief Roman god?
The chief of the Roman gods lent his name to it, as Zeus did among the Greeks and Marduk in
Babylon; Thursday still recalls the Norse counterpart Thor. Chinese astronomers used its
twelve-year cycle for their calendar. Binoculars already show a disc and tiny attendants.
== Saturn | the planet Saturn
= the ringed planet; the planet with the bright rings; the sixth planet from the Sun
~ A first glimpse of {x} has won many people for astronomy.
~ No other planet is drawn so often by children as {x}.
~ Holst's suite calls {x} the bringer of old age.
@ size
? Which planet would float on water?
Its average density is lower than that of water, the least of all planets, although 95 Earths
would be needed to balance it. Across the equator it measures 120,500 kilometres. Helium drizzles
through liquid hydrogen and releases heat on the way down.
@ orbit
? How old would you be after one year on the ringed world?
More than 29 years go by before it has circled the Sun once, at ten times our distance. A turn
takes about ten and a half hours, a figure that could be settled only from waves in the rings. It
is tilted by 27 degrees, so we see the rings open and close.
@ surface
? What is the six-sided storm at a pole far away?
Butter-coloured haze veils bands and jets that reach 1,800 kilometres an hour. At the north pole
the stream forms a hexagon, each side longer than our world is wide. At minus 140 degrees ammonia
freezes; about once in thirty years a huge white storm bursts out.
@ companions
? Are the bright rings made of ice?
Countless pieces of ice, from dust to the size of a house, form rings 280,000 kilometres wide but
often only ten metres thick. With more than 140 known moons it leads the count: Titan has lakes of
methane, Enceladus sprays water from cracks.
@ probes
? Which lander parachuted through the haze of Titan?
Pioneer 11 opened the way in 1979, followed by both Voyagers. Cassini studied the system from 2004
until its planned plunge in 2017, and in January 2005 its passenger Huygens parachuted onto Titan.
Dragonfly, a nuclear-powered drone, is to fly there in the 2030s.
@ name
? Who thought that a planet had ears?
Farmers of Rome honoured the god of sowing by this name, and Saturday is his day. Galileo drew odd
handles in 1610; Christiaan Huygens realised in 1655 that a flat ring surrounds it, and Cassini
saw the gap that now carries his name. A small telescope shows it well.
== Uranus | the planet Uranus
= the tilted ice giant; the planet on its side; the seventh planet from the Sun
~ {x} is perhaps the most neglected of all the planets.
~ Jokes about the name of {x} never seem to end.
~ Holst's suite calls {x} the magician.
@ size
? Which ice giant is four times as wide as our world?
Four times as wide as our world and fourteen and a half times as massive, it is called an ice
giant: a small rocky centre lies in a hot, dense fluid of water, ammonia and methane, below an
envelope of hydrogen. Strangely little heat leaks out.
@ orbit
? Which planet rolls around the Sun lying down?
The axis is tipped by 98 degrees, so the planet seems to roll along its path. Each pole has 42
years of light and then as many of darkness in the 84 years of a circuit. A turn lasts 17 hours,
and the Sun is twenty times as far as from us.
@ surface
? Which gas colours a distant world blue-green?
Methane swallows red light and leaves a pale blue-green disc with few markings. The coldest air of
any planet was measured here, minus 224 degrees. Winds blow at 900 kilometres an hour, and it
smells, if anyone could smell it, of rotten eggs: hydrogen sulphide.
@ companions
? Which moons are called Titania, Oberon and Miranda?
Twenty-eight or so moons bear names from English plays, Titania and Oberon being the largest and
Miranda the most battered. The first of thirteen narrow, coal-dark rings were found in 1977, when
they made a star blink before it was covered.
@ probes
? What is the only craft that has flown past the seventh planet?
Voyager 2 alone has been there, in January 1986, when it sped past within 81,500 kilometres, found
ten moons and a magnetic field that is oddly tilted and off-centre. American planners rank an
orbiter with a probe as the next large project.
@ name
? Which planet did a musician find from his garden in Bath?
William Herschel, a musician, came upon it from his garden in Bath on 13 March 1781 and took it
for a comet. He wished to call it after King George; Johann Bode proposed the Greek god of the
sky. Keen eyes can barely make it out without a telescope.
== Neptune | the planet Neptune
= the outermost planet; the windiest planet; the eighth planet from the Sun
~ Since Pluto lost its rank in 2006, {x} has closed the list of planets.
~ Holst's suite calls {x} the mystic and ends with a hidden choir.
~ Visitors to model planetariums have the longest walk to {x}.
@ size
? Which is the smaller but heavier of the two ice giants?
Slightly narrower than its neighbour yet heavier, it has 17 times the mass of our world and a
diameter of 49,500 kilometres. Pressure in the mantle of water, ammonia and methane may turn
carbon into diamonds that sink like rain to the rocky heart.
@ orbit
? Which planet completed its first observed lap in 2011?
Light needs four hours to get there from the Sun, thirty times as far as to us. A single lap lasts
165 years; the first since it was found was completed in 2011. It turns in about 16 hours, leaning
over at 28 degrees.
@ surface
? Where do the fastest winds in the solar system blow?
Winds up to 2,100 kilometres an hour, the fastest known on any planet, tear at deep blue clouds
and bright streaks of methane ice. Dark ovals appear and fade within years. At the cloud tops the
thermometer would read about minus 200 degrees.
@ companions
? Which large satellite goes the wrong way round?
Triton, found only 17 days after the planet itself, moves in the wrong direction and was surely
captured; geysers of nitrogen rise from its pinkish ice. Some fifteen other moons are small. The
thin rings contain clumps called Liberty, Equality and Fraternity.
@ probes
? Which visitor photographed geysers on Triton in 1989?
In August 1989 Voyager 2 skimmed over the north pole at a height of less than 5,000 kilometres,
the only visit so far. It discovered six moons, a dark storm and the geysers of the largest
satellite. Since then the Hubble and Webb telescopes have kept watch.
@ name
? Which planet was predicted by calculation in 1846?
Irregularities in the path of its neighbour led Urbain Le Verrier to predict where to look, and
Johann Galle in Berlin saw it the same night, 23 September 1846. John Couch Adams had done similar
sums. The sea god was chosen for its colour; without a telescope it is invisible.
== Moon | the Moon
= Earth's only natural satellite; Luna; our nearest neighbour in space
~ Goddess, clock and lantern: {x} has been all of these to mankind.
~ Wolves, contrary to legend, do not howl at {x} in particular.
~ Jules Verne had {x} circled by three men in a shell.
@ size
? Is our natural satellite a quarter as wide as its planet?
Its diameter of 3,474 kilometres is more than a quarter of ours, an unusual share for a satellite,
but its mass is only one eighty-first. Astronauts weighed a sixth of the usual. Beneath the crust
lie a thick mantle and a small iron core, partly molten.
@ orbit
? Why do we always see the same face in the night sky?
Circling us in 27.3 days at a mean distance of 384,400 kilometres, it turns in exactly the same
time and therefore shows always the same side. From new to new 29.5 days pass. Tides carry it away
from us by almost four centimetres a year.
@ surface
? What are the dark seas of our satellite made of?
The dark patches that make up the face are plains of ancient lava, the bright parts cratered
highlands, and grey powder lies over both. There is no air, no sound and a black sky. Noon brings
120 degrees, night minus 130; some polar shadows keep ice.
@ companions
? Did a collision with a body called Theia create our satellite?
It is itself a satellite, probably born when a body as large as Mars struck the young Earth 4.5
billion years ago and the debris gathered. No moonlet of its own is known. It raises our tides and
steadies the tilt of our axis.
@ probes
? How many astronauts have walked on another world?
Luna 2 struck it in 1959, and Luna 3 photographed the far side. Twelve Americans walked there
between July 1969 and December 1972 and brought back 382 kilograms of rock. China's Chang'e 4
landed on the far side in 2019, India's Chandrayaan-3 near the south pole in 2023.
@ name
? Who gave the lunar seas their names?
Luna in Rome, Selene in Greece, it gave us the words Monday and month. Giovanni Riccioli gave most
of the seas and craters their names in 1651. Galileo had sketched its mountains in 1609, and
shadows along the edge of light still make the best view in binoculars.
""", """
# person PERSON
:: birth | Early life; Childhood; Origins
Where was {x} born?
What was the childhood of {x} like?
{n} parents and family background
Who were the parents of {x}?
When did {x} come into the world?
In what circumstances did {x} grow up?
Youth of {x}
What do we know about the early years of {x}?
:: training | Education; Training; Formation
How was {x} educated?
Who taught {x}?
{n} school and studies
From whom did {x} learn?
What learning did {x} receive when young?
Which teachers or books influenced {x}?
How did {x} acquire such skill and knowledge?
Studies and apprenticeship of {x}
:: work | Major work; Achievements; Main work
What is {x} famous for?
What was the greatest achievement of {x}?
{n} most important works
Why do we remember {x}?
What did {x} discover, create or achieve?
Which contribution made {x} known?
Name the best-known works or deeds of {x}
accomplishments of {x}
:: character | Character and anecdotes; Personality; Private life
What was {x} like as a person?
Tell me an anecdote about {x}
{n} personality and habits
Was {x} married?
What were the private interests of {x}?
What did friends and enemies say about {x}?
Home life of {x}
Any odd habits or stories known about {x}?
:: end | Last years; Death; Later life
How did {x} die?
What happened to {x} at the end?
{n} death and grave
Where is {x} buried?
How old was {x} at the time of death?
What did {x} do in later life?
Final years of {x}
When and where did the life of {x} come to a close?
:: legacy | Legacy; Influence; Honours
How is {x} remembered today?
What is named after {x}?
{n} influence on later generations
Who was inspired by {x}?
What honours and memorials were given to {x}?
Why does {x} still matter?
What mark did {x} leave on the world?
Reputation of {x} after death
== Isaac Newton | Isaac Newton
= the author of the Principia; the discoverer of gravitation; Sir Isaac
~ Keynes called {x} the last of the magicians.
~ Few have ever matched the powers of concentration of {x}.
~ {x} compared himself to a boy playing on the seashore.
@ birth
? Which English scientist was born so small that he fitted into a quart pot?
At Woolsthorpe in Lincolnshire, on Christmas Day 1642 by the old calendar, a premature boy was
born whose father, a farmer, had died three months before. When the mother remarried she left him
with his grandmother, something he never forgave.
@ training
? What did a Cambridge student do when the plague closed the university?
From the grammar school in Grantham he went to Trinity College, Cambridge, in 1661, working as a
servant to pay his way. Isaac Barrow opened mathematics to him, but he taught himself from
Descartes and Kepler, above all at home while plague closed the university.
@ work
? Who showed that the same force moves apples and planets?
The Principia of 1687 states three laws of motion and shows that one force rules falling apples
and circling planets. He split white light with a prism, built the first reflecting telescope and
invented the calculus, as Leibniz did independently.
@ character
? Which scientist poked a needle behind his own eye?
Solitary and touchy, he never married, forgot his dinners and quarrelled bitterly with Hooke and
Leibniz. He once pushed a blunt needle behind his eye to see what colours appeared, and he wrote
more about alchemy and the Bible than about physics.
@ end
? Which scholar became Master of the Mint in old age?
In 1696 he moved to London to run the Royal Mint, where he hunted forgers in person, and from 1703
he presided over the Royal Society. He passed away in Kensington on 20 March 1727 by the old
calendar, aged 84, and lies in Westminster Abbey.
@ legacy
? Which unit of force carries a physicist's name?
The unit of force bears his name, and for two centuries his mechanics was the model of all exact
science, until Einstein set its limits. Pope wrote that God said let him be, and all was light.
Descendants of the famous apple tree grow in many countries.
== Marie Curie | Marie Curie
= Maria Skłodowska; the discoverer of radium; the first woman to win a Nobel Prize
~ The notebooks of {x} are kept in lead-lined boxes to this day.
~ {x} and her husband refused to patent their method.
~ Nothing in life is to be feared, {x} is supposed to have said, only to be understood.
@ birth
? Which chemist grew up in Warsaw under Russian rule?
Youngest of five children, she came into the world in Warsaw on 7 November 1867, when Poland was
ruled by the tsar. Her father taught physics, her mother ran a boarding school and died when the
girl was ten.
@ training
? What was the Flying University of Warsaw?
Women were barred from the university at home, so she attended the secret Flying University and
worked as a governess to pay for her sister. In 1891 she followed to Paris and took degrees in
physics and mathematics at the Sorbonne, living in a freezing attic.
@ work
? Who found polonium and radium in tonnes of pitchblende?
With Pierre she isolated traces of two new elements, polonium and radium, from tonnes of
pitchblende in a leaky shed in 1898, and she coined the word radioactivity. The physics prize of
1903 was followed by one in chemistry in 1911, a double nobody had won before.
@ character
? Which scientists spent their honeymoon on bicycles?
Shy and stubborn, she wore a plain dark dress to her wedding so that it could serve in the
laboratory, and spent the honeymoon on a bicycle. Einstein said that fame had not spoiled her. Her
daughters were Irène, a chemist, and Ève, a writer.
@ end
? Which researcher was carried off by the rays she had studied?
Years of handling glowing tubes without protection ruined her blood, and she died in a sanatorium
in the French Alps on 4 July 1934, aged 66. In 1995 her remains and those of her husband were
moved to the Panthéon in Paris.
@ legacy
? Which element and which institute bear the name of a Polish-born chemist?
Element 96, curium, and institutes in Paris and Warsaw bear the family's name. In the First World
War her X-ray vans, the petites Curies, served at the front. Her elder daughter won a Nobel Prize
in 1935, and generations of girls took her as a model.
== Charles Darwin | Charles Darwin
= the author of On the Origin of Species; the naturalist of the Beagle; the father of evolution
~ More than 15,000 letters to and from {x} have been edited.
~ In youth {x} collected beetles with passion.
~ Volumes about {x} fill whole library shelves.
@ birth
? Which naturalist shared his birthday with Abraham Lincoln?
Shrewsbury was his home town: he was born there on 12 February 1809, the same day as Lincoln, into
a wealthy family. Robert, a physician, was his father; the potter Josiah Wedgwood and the poet
Erasmus were his grandfathers.
@ training
? Which naturalist gave up two courses of study before sailing?
Sent to Edinburgh for medicine, he fled from the operating theatre and moved to Cambridge to
become a clergyman. There the botanist John Henslow took him on long walks and recommended him as
a companion to the captain of a survey ship.
@ work
? Which book of 1859 explained how species change?
On the Origin of Species, published in November 1859, argues that species change because those
variants best fitted to their surroundings leave more offspring. Finches, tortoises and pigeons
supplied evidence. The Descent of Man applied the idea to ourselves in 1871.
@ character
? Which naturalist weighed the pros and cons of marriage on paper?
Before proposing to his cousin Emma he listed the arguments for and against: a wife was better
than a dog anyhow. They had ten children. Each day he paced his Sandwalk, played backgammon in the
evening and kept an exact tally of his victories.
@ end
? Whose last book was about earthworms?
After decades of ill health at Down House in Kent, and a last book about earthworms, he suffered
heart failure and died on 19 April 1882, aged 73. The family wished for the village churchyard;
Parliament obtained a grave in Westminster Abbey.
@ legacy
? Which Australian city took the name of a naturalist?
A city in northern Australia, a research station in the Galápagos and hundreds of species are
called after him. Biology rests on his theory, joined with genetics in the 1930s, and his birthday
is kept in many museums. His portrait was on the ten-pound note until 2018.
== Leonardo da Vinci | Leonardo da Vinci
= the painter of the Mona Lisa; the Renaissance genius from Vinci; the creator of The Last Supper
~ {x} wrote from right to left, in mirror writing.
~ Fewer than twenty surviving paintings are surely by {x}.
~ Giorgio Vasari included {x} among his Lives of the artists.
@ birth
? Which painter was the son of a notary and a peasant girl?
In a village near Florence, on 15 April 1452, a notary named Piero had a son with Caterina, a
peasant girl. Born out of wedlock, the child could not follow his father's profession, and he grew
up on the family farm with his grandfather and uncle.
@ training
? In whose workshop did a young Tuscan paint an angel?
About the age of fourteen he entered the Florentine workshop of Andrea del Verrocchio, where he
learned drawing, casting and mechanics. It is told that his angel in the Baptism of Christ was so
fine that the master gave up painting. Of Latin he picked up little.
@ work
? Who painted a smiling Florentine lady and a supper in Milan?
The Mona Lisa, begun about 1503, and The Last Supper on a wall in Milan are his most famous
paintings. Notebooks of some 7,000 pages hold flying machines, studies of water and anatomy, and
the Vitruvian Man, a figure in a circle and a square.
@ character
? Who bought caged birds only to set them free?
Handsome, strong and left-handed, he is said to have bought birds at the market to let them go,
and he seems to have eaten no meat. He delighted in practical jokes, seldom finished a commission,
and never married; Salai and Francesco Melzi shared his household.
@ end
? Which artist spent his final years as a guest of King Francis I?
King Francis I invited him to France in 1516 and gave him the manor of Clos Lucé beside Amboise,
with a pension and the title of first painter. There he died on 2 May 1519, aged 67. Melzi
inherited the papers; the bones are thought to lie in the castle chapel.
@ legacy
? Which drawing of a man in a circle appears on the one-euro coin of Italy?
His name stands for the universal mind. The Italian one-euro coin shows his man in a circle,
Rome's airport is called after him, and the Salvator Mundi became the costliest painting ever
auctioned in 2017. Dan Brown made a thriller of him.
== Wolfgang Amadeus Mozart | Wolfgang Amadeus Mozart
= the composer of The Magic Flute; the child prodigy from Salzburg; the composer of Don Giovanni
~ Haydn considered {x} the greatest composer he knew.
~ More than six hundred compositions by {x} are in the Köchel catalogue.
~ The correspondence of {x} fills several volumes.
@ birth
? Which composer was baptised Joannes Chrysostomus in Salzburg?
In the Getreidegasse of Salzburg, on 27 January 1756, Anna Maria gave birth to her seventh child;
only he and a sister, Nannerl, survived. The father, Leopold, was a violinist in the service of
the archbishop.
@ training
? Which child toured the courts of Europe at the keyboard?
He had no teacher but his father, who showed him the keyboard at four and from six led him on
tours through Munich, Vienna, Paris and London. Johann Christian Bach befriended the boy, and
Padre Martini taught him counterpoint in Bologna.
@ work
? Who composed The Marriage of Figaro and the Jupiter Symphony?
Operas stand at the summit: The Marriage of Figaro, Don Giovanni, Così fan tutte and The Magic
Flute. Besides them he composed 27 piano concertos, over forty symphonies up to the Jupiter,
serenades such as Eine kleine Nachtmusik, and an unfinished Requiem.
@ character
? Which composer loved billiards and coarse jokes?
Lively and fond of billiards, dancing and smart coats, he wrote letters full of word games and
coarse jokes. He married the singer Constanze Weber in 1782 against his father's wish. A starling
that could whistle one of his themes got a funeral with verses.
@ end
? Was a famous composer poisoned by Salieri?
In Vienna in the night of 5 December 1791, at only 35, he died of a fever never clearly explained;
the tale that Salieri poisoned him is a legend. He was laid in a common grave at St Marx, as was
usual for citizens, and the exact spot is lost.
@ legacy
? Which city sells round chocolates and holds a festival for its great son?
Salzburg lives from his fame, with a festival, a museum and marzipan balls. Beethoven, Tchaikovsky
and Strauss revered him. The film Amadeus won eight Oscars in 1985, and the notion that babies
grow clever from his sonatas, though unproved, sells many records.
== William Shakespeare | William Shakespeare
= the Bard of Avon; the author of Hamlet; England's national poet
~ No manuscript of a complete play in the hand of {x} is certain.
~ Some have doubted, without good evidence, that {x} wrote the plays.
~ Documents about {x} are scarce, rumours plentiful.
@ birth
? Which playwright's father made gloves in Stratford?
Baptised in Stratford-upon-Avon on 26 April 1564, he was the eldest surviving child of John, a
glove maker and town official, and Mary Arden, who came of a landed family. The house in Henley
Street still stands.
@ training
? Did the greatest English dramatist have only a grammar school education?
He never attended a university, which rivals mocked. The free grammar school of his town gave him
Latin, Ovid and rhetoric for long hours each day. What he did between 1585 and 1592, before London
theatres knew him, is anybody's guess.
@ work
? Who wrote Hamlet, King Lear and 154 sonnets?
About 37 plays and 154 sonnets are his: tragedies such as Hamlet, Macbeth and King Lear, comedies
from A Midsummer Night's Dream to Twelfth Night, and histories of English kings. He wrote them for
the company that built the Globe in 1599.
@ character
? Who left his wife the second-best bed?
At eighteen he married Anne Hathaway, eight years older and already expecting; Susanna and the
twins Hamnet and Judith followed. Contemporaries found him gentle and witty. In his will his wife
received the second-best bed, about which scholars argue still.
@ end
? Which poet's grave bears a curse against moving his bones?
About 1613, when the Globe burned down, he retired to New Place, his large house at home. He died
on 23 April 1616, aged 52, and was buried in Holy Trinity Church, under a slab that curses anyone
who moves the bones.
@ legacy
? How many everyday English phrases come from one dramatist?
Friends printed 36 plays in the First Folio of 1623, without which half would be lost. Hundreds of
everyday phrases, from wild goose chase to heart of gold, come from him. Verdi made operas,
Kurosawa films, and a new Globe opened on the Thames in 1997.
== Cleopatra | Cleopatra
= the last queen of Egypt; the last Ptolemaic ruler; the lover of Caesar and Antony
~ Roman writers, mostly hostile, shaped the picture of {x}.
~ {x} lived closer in time to us than to the builders of the great pyramids.
~ Coins show {x} with a strong nose and chin.
@ birth
? Which ruler of Egypt came from a Macedonian Greek dynasty?
She belonged to a Macedonian Greek dynasty founded by a general of Alexander and was born about 69
BC, probably in Alexandria. Ptolemy XII, nicknamed the flute player, was her father; who her
mother was nobody knows for sure.
@ training
? Which queen spoke nine languages, Egyptian among them?
Tutors connected with the great library instructed her in Greek literature, mathematics and
oratory. According to Plutarch she mastered nine languages and was the first of her house to
trouble to learn Egyptian. She accompanied her father into exile in Rome.
@ work
? Who kept Egypt independent for two decades by allying with Roman generals?
For 21 years she preserved the independence of a rich but weak kingdom, reforming its coinage and
feeding the people in famine. Alliance with Julius Caesar won her the throne against her brother;
with Mark Antony she regained Cyprus and parts of the Levant.
@ character
? Who is said to have been smuggled to Caesar in a sack of bedding?
Plutarch praises her voice and wit rather than her beauty. She had herself carried in to Caesar in
a bundle of bedding, and once, to win a bet, dissolved a pearl in vinegar and drank it. One son
was by Caesar, twins and another boy by Antony.
@ end
? Which queen is said to have died by the bite of an asp?
Beaten at Actium in 31 BC, she withdrew to Alexandria. When Octavian entered the city in August of
the year 30 and Antony had fallen on his sword, she took her own life at 39, by an asp in the
tale, more likely by poison. Their tomb has not been found.
@ legacy
? Which ruler inspired both a Shakespeare play and a film with Elizabeth Taylor?
With her the age of the pharaohs ended and her land became a Roman province. Shakespeare and Shaw
put her on stage, Elizabeth Taylor on the screen in 1963. Two obelisks in London and New York are
called her needles, though they are much older.
== Galileo Galilei | Galileo Galilei
= the Tuscan astronomer; the author of the Starry Messenger; the father of modern astronomy
~ Biographies of {x} are written in every generation.
~ {x} wrote in lively Italian instead of Latin.
~ The phrase about the Earth, that it moves all the same, was put into the mouth of {x} later.
@ birth
? Which astronomer's father was a lute player from Florence?
Pisa was his birthplace, on 15 February 1564. Vincenzo, his father, played the lute and wrote on
the theory of music; the family, of old Florentine stock but short of money, went back to Florence
when the boy was eight.
@ training
? Which student of medicine turned to mathematics after watching a lamp swing?
Monks at Vallombrosa schooled him, and he wished to join them, but the father sent him to Pisa for
medicine in 1581. A lecture on Euclid by Ostilio Ricci, and by legend a swinging lamp in the
cathedral, drew him to mathematics; he left without a degree.
@ work
? Who saw mountains on the Moon and moons of Jupiter in 1610?
With a telescope of his own making he saw in 1609 and 1610 the mountains of the Moon, four
satellites of Jupiter and the phases of Venus. Rolling balls down slopes, he found that distance
grows with the square of the time, whatever the weight.
@ character
? Which stargazer loved wine and mocked his opponents?
A brilliant talker with a taste for wine and gardens, he mocked opponents and made enemies easily.
He never married Marina Gamba, the mother of his three children. The elder daughter, a nun called
Maria Celeste, wrote him affectionate letters about collars and candied fruit.
@ end
? Who passed his old age under house arrest at Arcetri?
Condemned by the Inquisition in 1633 for teaching that the Earth moves, he had to kneel and
recant. He spent his remaining years confined to his villa at Arcetri, blind by 1638, and died on
8 January 1642, aged 77. The tomb in Santa Croce came a century later.
@ legacy
? Which pope admitted in 1992 that the Church had wronged an astronomer?
In 1992 Pope John Paul II acknowledged the errors of the judges. A probe to Jupiter, the European
satellite navigation system and the four great moons keep his memory. Brecht turned the trial into
a play, and physicists still speak of his principle of relativity.
""", """
# food FOOD
:: source | Origin; Raw material; The plant
Where does {x} come from originally?
From which plant or animal is {x} obtained?
{n} origin
In which region was {x} first known?
What is the raw material of {x}?
Original homeland of {x}
What grows or lives behind {x}?
Which part of the world gave us {x}?
:: making | Production; From harvest to table; Manufacture
How is {x} made?
What steps lead to finished {x}?
{n} production process
What happens to {x} between field and shop?
How do producers prepare {x}?
Describe the manufacture of {x}
What must be done before {x} can be sold?
How do you get {x} from the harvest?
:: kinds | Varieties; Types; Grades
What types of {x} are there?
Which sorts of {x} can you buy?
{n} varieties
How do the different kinds of {x} differ?
Which variety of {x} should I choose?
Name some well-known sorts of {x}
How is {x} classified or graded?
Differences between styles of {x}
:: history | History; Spread; Through the ages
How did {x} spread around the world?
When did Europeans come to know {x}?
{n} history
What role did {x} play in past centuries?
Through which hands did {x} pass on its way to us?
How did {x} conquer new countries?
Historical facts about {x}
Trade and fashion of {x} down the ages
:: kitchen | In the kitchen; Preparation; Use
How do you prepare {x} properly?
What dishes are made with {x}?
{n} cooking tips
How do I use {x} at home?
What goes well with {x}?
What mistakes should a cook avoid with {x}?
Serving and cooking of {x}
Best way to enjoy {x}
:: keeping | Storage; Keeping and quality; Freshness
How should I store {x}?
How long does {x} keep?
{n} shelf life
How can you tell that {x} has gone off?
Where in the house does {x} last longest?
Can {x} be frozen or kept for months?
How do I stop {x} from spoiling?
Keeping {x} fresh
== chocolate | chocolate
= the food of the gods; the sweet made from cocoa beans; cocoa in bars
~ Linnaeus chose a Greek name meaning food of the gods for {x}.
~ Children and adults agree on few things as they do on {x}.
~ Roald Dahl built a whole factory of {x} in a novel.
@ source
? On which tree do pods grow straight from the trunk?
Pods the size of a melon grow straight from the trunk of a small tree of the upper Amazon,
Theobroma cacao. It needs shade, heat and damp, within twenty degrees of the equator. Ivory Coast
and Ghana today harvest more than half of all the beans.
@ making
? What are fermenting, roasting and conching?
Beans are heaped to ferment for about six days, dried in the sun and shipped. After roasting the
shells are blown off and the nibs ground to a liquid, which is mixed with sugar and worked for
hours in a conche. Careful cooling gives the snap and shine.
@ kinds
? What separates milk bars from dark and white ones?
Dark bars contain little but cocoa mass, its butter and sugar; milk bars have dried milk as well.
The white sort has butter but no brown solids. Couverture is rich in fat and meant for coating,
and a pink type called ruby appeared in 2017.
@ history
? Which people drank cocoa with chili?
The Maya and Aztecs drank it bitter, frothy and spiced with chili, and paid with the beans. Spain
added sugar in the sixteenth century. Van Houten pressed out the butter in 1828, Fry moulded the
first bar in 1847 and Daniel Peter put milk in it in 1875.
@ kitchen
? Why does a melted bar turn into a stiff paste?
Melt it gently over warm, not boiling, water: one drop of moisture makes it seize into a paste.
Chili, orange, coffee and a pinch of salt flatter it. Besides cakes and mousse, a square in the
pot deepens the Mexican sauce called mole.
@ keeping
? What is the white film on an old bar?
Wrapped and dark at 15 to 18 degrees, a plain bar stays good for two years, a milky one for about
one. Never put it beside cheese, whose smell it absorbs. A white film, called bloom, means that
fat or sugar has moved to the surface; it is harmless.
== coffee | coffee
= the bean of Arabia; the morning brew; the drink from roasted beans
~ Bach wrote a cantata about a girl who would not give up {x}.
~ About two billion cups of {x} are emptied every day.
~ Balzac wrote his novels on enormous amounts of {x}.
@ source
? In which African highlands do wild arabica shrubs grow?
Wild shrubs with white, jasmine-scented blossom grow in the highland forests of south-western
Ethiopia. Each red cherry holds two seeds face to face. Brazil has long been the greatest grower,
followed by Vietnam and Colombia.
@ making
? How do red cherries become brown beans?
Ripe cherries are either dried whole in the sun or pulped, fermented in tanks and washed. The
green beans, freed of their parchment, travel in sacks. Only roasting at about 200 degrees, for
ten minutes or so, brings out colour and aroma.
@ kinds
? Is arabica or robusta stronger?
Arabica, from the mountains, is mild and fragrant; robusta, from the lowlands, is bitter, cheaper
and has twice the caffeine. Roasts range from light to Italian dark. Liberica is a rarity, and
decaffeinated beans have been treated with water or carbon dioxide.
@ history
? Where did the first public houses for a black brew open?
Sufis in Yemen drank it in the fifteenth century to stay awake in prayer. Houses opened in Mecca,
Cairo and Istanbul, then in Venice, London and Vienna. A single plant from Amsterdam, given to the
French king in 1714, became the ancestor of most bushes in the Americas.
@ kitchen
? Which grind suits an espresso machine and which a filter?
Grind just before brewing, fine for espresso, coarse for a press pot, and take water just off the
boil: 60 grams to the litre is a good rule. Too hot or too long makes it harsh. Milk, cardamom and
dark desserts are its partners; tiramisu cannot do without.
@ keeping
? Should roasted beans be put in the fridge?
Air, light and damp are its enemies, so an opaque tin with a tight lid in the cupboard is best,
and the fridge is a poor choice because of smells. Whole beans remain lively for a month after
roasting, ground ones scarcely for one week.
== tea | tea
= the leaf of China; Camellia sinensis; the world's most popular drink after water
~ Whole ceremonies have grown up around {x}.
~ For many people no afternoon is complete without {x}.
~ Okakura Kakuzo devoted a famous little book to {x}.
@ source
? Which evergreen shrub gives both green and black leaves?
A single evergreen shrub, Camellia sinensis, at home between south-western China, Assam and
Myanmar, supplies every true sort. Left alone it becomes a tree, but pickers keep it waist-high.
China, India, Kenya and Sri Lanka harvest most of it.
@ making + kinds
? What turns green leaves black?
Two leaves and a bud are plucked. For the green kind they are at once steamed or pan-fired; for
the black they wither, are rolled to break the cells and left to oxidise until coppery, and are
then dried with hot air. Oolong stops halfway.
@ kinds
? What is the difference between oolong, white and pu-erh?
White, green, oolong and black differ by how far they oxidise; pu-erh is aged with microbes.
Places lend names, as with Darjeeling, Assam or Keemun, and bergamot oil makes Earl Grey. Letters
such as FTGFOP describe the leaf size, not the flavour.
@ history
? Which princess made a hot leaf drink fashionable at the English court?
Legend says that leaves blew into the cup of the emperor Shennong. Buddhist monks took it to Japan
about 800, Dutch ships to Europe in 1610, and Catherine of Braganza made it fashionable in
England. Clippers such as the Cutty Sark raced home with the new crop.
@ kitchen
? How hot should water be for a Japanese green leaf?
Green leaves want water at 70 to 80 degrees and two minutes, black ones boiling water and four.
Overlong steeping draws bitterness. The English add milk, Moroccans mint and sugar, Tibetans
butter and salt; smoked Lapsang Souchong even flavours sauces.
@ keeping
? Do dried leaves lose their aroma in a glass jar?
A glass jar in the sun is the worst home for it. In a closed caddy, away from spices, black leaves
hold their aroma for two years, green ones hardly six months. Pressed pu-erh cakes, on the
contrary, improve for decades in airy rooms.
== honey | honey
= the bees' gold; the sweetener made by bees; nature's oldest sweetener
~ A spoonful of {x} represents the life's work of a dozen workers.
~ Poets have made {x} the very image of sweetness.
~ Winnie-the-Pooh could think of little but {x}.
@ source + making
? What do insects collect from flowers to fill the comb?
Bees gather nectar from blossoms, or the sticky honeydew that aphids leave on fir and oak. In the
hive they pass it from mouth to mouth, adding enzymes, and fan it with their wings until only
about 18 per cent water is left.
@ making
? How do beekeepers get the sweet stuff out of the frames?
When the cells are sealed with wax, the beekeeper lifts the frames, slices off the caps and spins
them in a drum. The golden stream passes through a sieve, rests until bubbles rise and is filled
into jars; some of it is stirred to make it creamy.
@ kinds
? Which nectar gives dark jars and which pale ones?
Acacia is pale and stays liquid, heather is like jelly, buckwheat dark and malty, and lime blossom
minty. Manuka comes from New Zealand. Forest types, from honeydew, are brown and spicy. Comb
pieces are cut straight from the frame.
@ history
? Which ancient people buried jars of something sweet with their kings?
A cave painting in Spain, some 8,000 years old, shows a climber robbing a wild nest. Egyptians
kept clay hives and laid jars in tombs. Until cane arrived it was Europe's chief sweetener, and
mead was brewed of it from Ireland to Ethiopia.
@ kitchen
? Which spiced cakes need the bees' product?
Gingerbread, baklava and nougat depend on it. It browns faster than sugar, so the oven should be a
little cooler, and one takes about three quarters of the amount. Stirred into boiling liquid it
loses its scent; with mustard it glazes ham.
@ keeping
? Can crystals in a jar be made liquid again?
Tightly closed, it practically never spoils, for nothing can grow in so little water; edible pots
have been found in tombs. Damp makes it ferment. Crystals are natural and dissolve in a water bath
below 40 degrees. The cupboard, not the fridge, is the right place.
== olive oil | olive oil
= the green gold of the Mediterranean; the oil of Greece and Italy; the juice of pressed olives
~ Athena is said to have won the city of Athens with the tree that yields {x}.
~ Homer speaks of {x} as liquid gold.
~ Van Gogh painted the groves that give {x} again and again.
@ source
? Which gnarled Mediterranean tree lives for a thousand years?
The gnarled tree was tamed in the eastern Mediterranean some 6,000 years ago and can live for more
than a thousand. It loves limestone, dry summers and mild winters. Spain presses nearly half of
the world's supply, Italy, Greece and Tunisia most of the remainder.
@ making
? What does cold pressing mean at a mill?
Fruits picked by hand, rake or shaking machine in late autumn should reach the mill within a day.
Washed and crushed with their stones, they become a paste that is slowly stirred below 27 degrees.
A centrifuge then parts the fat from water and pulp.
@ kinds
? What does extra virgin mean on a label?
Extra virgin means first quality: no flaw in taste and at most 0.8 per cent free acid. Virgin
allows up to 2 per cent. Bottles without either word blend refined with virgin stuff, and pomace
is extracted from the residue. Koroneiki and Picual are known cultivars.
@ history
? What fuelled lamps and anointed athletes in antiquity?
It lit the lamps of antiquity, anointed kings and was scraped from the skin of athletes; winners
at Athens were given painted jars of it. Monte Testaccio in Rome is a hill of broken transport
jars. Franciscan missionaries planted the groves of California.
@ kitchen
? May one fry in the fat of the Mediterranean?
Frying in it is no sin, as long as it does not smoke, which begins near 190 degrees. Keep the
fruity bottle for salad, bread, beans and grilled fish, or for the batter of a moist cake. A few
drops over vanilla ice cream surprise guests.
@ keeping
? Why do good presses fill dark bottles?
Light and warmth turn it rancid, so dark glass or tins are used; a spot by the stove is wrong.
Unlike wine it does not improve: use it within eighteen months of pressing and a few months of
opening. Cloudiness in the cold vanishes again.
== potato | the potato
= the tuber of the Andes; Solanum tuberosum; the spud
~ A toy in the shape of {x}, with hat and moustache, became a film star.
~ Van Gogh painted a poor family with nothing but {x} on the table.
~ In many languages {x} is called an apple of the earth.
@ source
? Around which high lake were tubers first grown?
Farmers around Lake Titicaca, on the border of Peru and Bolivia, domesticated wild nightshades
8,000 years ago or more. What we eat is not a root but a swollen underground stem with eyes. China
and India now dig up the largest crops.
@ making
? What are seed tubers and when are they lifted?
Sprouted tubers are set in ridges in spring and earthed up so that no light reaches the young
ones. About four months later, when the leaves have died down, machines lift them; sieves sort
them by size. Chips and starch need further works.
@ kinds
? Is a waxy or a floury tuber better for mash?
Cooks speak of waxy ones such as Charlotte, all-rounders such as Desiree and floury ones such as
King Edward or Russet. Skin may be yellow, red or violet, and Peru alone cultivates over 3,000
sorts. Early ones are dug in June, the main crop in autumn.
@ history
? Which famine drove a million Irish people overseas?
Spanish ships took it home about 1570. For long it was thought fit only for pigs, until Frederick
the Great ordered planting and Parmentier had his field guarded to make it desirable. When blight
struck Ireland in 1845, a million starved and as many left.
@ kitchen
? Which dishes from gnocchi to fries share one tuber?
Start it in cold salted water so that the middle cooks evenly. Floury types make mash and gnocchi,
firm ones salad and gratin. For fries, heat twice, first gently and then at 180 degrees. A blender
turns mash into glue.
@ keeping
? Why must green and sprouting tubers be cut away?
A dark, airy cellar at 4 to 8 degrees preserves it through winter; apples close by delay
sprouting. In the fridge starch becomes sugar. Light forms solanine, a poison, so green parts and
long sprouts have to be cut off.
== rice | rice
= the grain of Asia; Oryza sativa; the staple food of half of mankind
~ In several Asian languages the word for {x} is also the word for meal.
~ Terraces carved for {x} count among the wonders of Asia.
~ At weddings {x} is thrown at the couple for luck.
@ source
? Which swamp grass was tamed on the Yangtze?
A grass of wet places, it was domesticated in the Yangtze valley some 9,000 years ago; a second
species was tamed on the Niger. The stalks can stand in water because air channels lead to the
roots. China and India produce half of the total.
@ making
? What are paddies flooded for?
Seedlings raised in a nursery bed are planted by hand or machine into flooded fields, where the
water chokes weeds. Drained and cut after four months, the grain is threshed and dried; mills
remove the husk and, for the white sort, bran and germ as well.
@ kinds
? What do basmati, jasmine and arborio have in common?
Long-grain sorts such as basmati and jasmine cook up loose, medium ones such as arborio turn
creamy, and short ones cling together. Brown grains keep their bran. Glutinous sorts are used for
sweets; black and red ones owe their colour to the outer layer.
@ history
? When did the chief grain of Asia come to Spain and Italy?
Alexander's soldiers met it in India. Arabs planted it near Valencia in the tenth century, and
Lombardy followed about 1470. Enslaved West Africans brought the skill of growing it to Carolina.
New short-stemmed strains of the 1960s, the Green Revolution, saved Asia from hunger.
@ kitchen
? How does a cook make sushi, paella or risotto?
Rinse until the water runs clear, except for risotto, which needs the starch. One cup takes about
one and a half cups of water, fifteen minutes under a lid, and ten more off the heat. Sushi,
paella, pilau and milk pudding show how far it goes.
@ keeping
? Is it risky to leave a cooked grain dish in the warm kitchen overnight?
Polished grains in a dry jar last for years, unpolished ones about six months because the bran
turns rancid. Cooked leftovers are another matter: spores survive boiling, so cool them within an
hour and use them within one day. Weevils are defeated by freezing.
""", """
# instrument INSTRUMENT
:: build | Construction; Design; Parts
What is {x} made of?
Which parts does {x} have?
{n} construction and materials
How is {x} built?
What woods or metals go into {x}?
Describe the anatomy of {x}
How large is {x} and what is its shape?
What does the maker of {x} have to do?
:: sound | Sound production; Acoustics; How it works
How does {x} produce its tone?
What vibrates inside {x}?
{n} acoustics
Why does {x} sound the way it does?
What makes one note of {x} higher than another?
How are pitch and loudness controlled on {x}?
Physics of {x}
What happens in {x} when a note is played?
:: origin | History; Invention; Origins
Who invented {x}?
Where does {x} come from historically?
{n} inventor and early history
What older instruments did {x} develop from?
When did {x} take its modern form?
How old is {x}?
Ancestors of {x}
In which century was {x} first heard?
:: technique | Playing technique; Technique; How to play
How do you hold and play {x}?
Is {x} hard to learn?
{n} technique for beginners
What do the hands of a player do on {x}?
Which special effects are possible on {x}?
How do I practise {x}?
Position of body and fingers at {x}
What must a beginner master first on {x}?
:: music | Repertoire; Famous players; Music
Which composers wrote for {x}?
Who are the best-known players of {x}?
{n} famous pieces and virtuosos
What music is played on {x}?
In which styles and ensembles is {x} at home?
Great performers on {x}
What should I listen to in order to get to know {x}?
Masterpieces for {x}
:: care | Care; Maintenance; Keeping it in order
How do I look after {x}?
How is {x} cleaned and tuned?
{n} maintenance
What damages {x}?
How often does {x} need servicing?
What should an owner of {x} do after playing?
How can {x} be protected against damp and dryness?
Upkeep of {x}
== violin | the violin
= the fiddle; the smallest of the bowed strings; Stradivari's instrument
~ The devil, in folk tales, prefers {x} to all others.
~ No orchestra could exist without a crowd of players of {x}.
~ Chagall let {x} float over the roofs of his pictures.
@ build
? Why are spruce and maple chosen by makers in Cremona?
Spruce serves for the top, maple for back, ribs and neck, ebony for the fingerboard. More than
seventy pieces are glued, without a screw. Inside, a small post carries vibration from the bridge
to the back; the whole weighs about 450 grams.
@ sound
? Why does a bow need rosin?
Rosined horsehair grips the string, drags it aside and lets it slip, hundreds of times a second.
The bridge hands this motion to the body, whose air and wood radiate it. Four strings tuned in
fifths are shortened by the finger to raise the note.
@ origin
? Who was Andrea Amati of Cremona?
It appeared in northern Italy about 1530, out of the rebec and the lira da braccio. Andrea Amati
of Cremona fixed its outline, and Stradivari and Guarneri brought it to perfection around 1700.
François Tourte gave the bow its inward curve near 1785.
@ technique
? What are vibrato, pizzicato and spiccato?
Held between collarbone and jaw, it is stopped by four fingers of the left hand without any frets
to guide them, so clean intonation takes years. The right arm draws, lifts or bounces the bow.
Plucking is pizzicato; a rocking finger gives vibrato.
@ music
? For which soloist did people suspect a pact with the devil?
Bach's solo partitas and the concertos of Beethoven, Brahms and Sibelius are the summit.
Paganini's caprices were thought impossible. Menuhin, Oistrakh, Heifetz and Hilary Hahn are among
the great names, while Irish, Roma and bluegrass bands call it by a humbler name.
@ care
? How often should horsehair on a bow be renewed?
Wipe off rosin dust with a soft cloth each time and slacken the bow. Between 45 and 60 per cent
humidity prevents cracks. Strings want replacing after some months, the hair about once a year,
and only a luthier should move the post.
== piano | the piano
= the pianoforte; the king of instruments at home; the instrument with 88 keys
~ In the nineteenth century no parlour was complete without {x}.
~ The full Italian name of {x} simply means soft and loud.
~ Many a film has been built around {x}.
@ build
? What holds twenty tonnes of string tension?
A cast-iron frame bears the pull of some 230 steel strings, up to twenty tonnes in all. Below them
a spruce board amplifies. The 88 keys move levers and felt hammers, about 12,000 parts together;
grands lie flat, uprights stand.
@ sound
? What do hammers and dampers do when a key goes down?
A felt-covered hammer strikes the string and at once falls back, while a damper rises and lets it
ring until the key is released. The harder the blow, the louder the note. Most notes have three
strings, the lowest a single one wound with copper.
@ origin
? What did Bartolomeo Cristofori build in Florence?
Bartolomeo Cristofori, keeper of keyboards to the Medici in Florence, built a harpsichord with
soft and loud about 1700. Silbermann copied it in Saxony, Érard added double escapement in 1821,
and Steinway crossed the bass strings of its grands in 1859.
@ technique
? What does the right-hand pedal do?
Sit upright, forearms level, fingers curved, and let the weight of the arm do the work. Two lines
must be read at once, one for each hand. The right-hand pedal lifts all dampers; the left one
softens. Scales and Czerny are everyone's daily bread.
@ music
? Who wrote nocturnes, études and thirty-two sonatas?
Beethoven left 32 sonatas, Chopin nocturnes and études, Liszt fireworks, Debussy and Satie quiet
colours. Clara Schumann, Horowitz, Argerich and Lang Lang rank among the virtuosos; Art Tatum,
Bill Evans and Thelonious Monk did the same for jazz.
@ care
? Where in a living room should an upright stand?
Away from radiators, windows and outer walls it stays stable, at about 50 per cent humidity. A
technician ought to tune it once or twice a year and regulate the action now and then. Dust the
keys with a barely damp cloth, and keep drinks off the lid.
== guitar | the guitar
= the six-string; the instrument of flamenco and rock; the Spanish guitar
~ Campfires and stadiums know {x} equally well.
~ {x} is probably the most widely owned of all instruments.
~ Picasso took {x} apart in his cubist pictures.
@ build
? Which woods are used for a six-string body?
A waisted box with a round hole, top of cedar or spruce, back of rosewood or mahogany, carries a
neck with about twenty metal frets. Nylon is strung on the classical form, steel on the folk form;
electric ones have a solid body with magnets.
@ sound
? How does a pickup turn a steel string into a signal?
Plucking sets a string swinging, and the hollow body makes it audible. Each fret shortens the
length by a fixed share, a semitone. On the electric form a steel string disturbs the field of a
magnet wrapped in wire, and an amplifier does the rest.
@ origin
? What did Antonio de Torres change in Spain?
Spain of the sixteenth century had the vihuela and a smaller four-course type. Six single strings
arrived shortly before 1800, and Antonio de Torres set today's size and bracing in the 1850s.
Rickenbacker sold the first electric, the Frying Pan, in 1932.
@ technique
? What is a barre chord?
Beginners usually learn open chords such as E minor and G, pressing close behind the fret, and
change between them in time. Laying one finger across all strings gives a barre. Right-hand nails
or a plectrum pluck; bends, slides and hammer-ons add colour.
@ music
? Who stunned audiences with feedback at Woodstock?
Tárrega, Sor and the Aranjuez concerto of Rodrigo belong to the classical side, with Segovia as
its apostle; Paco de Lucía stands for flamenco, Django Reinhardt for swing. Chuck Berry, Jimi
Hendrix and Eric Clapton shaped rock.
@ care
? When should nylon or steel strings be changed?
Strings go dull after two or three months of regular use. A small humidifier in the case stops
tops from splitting in heated rooms. Wipe sweat off, oil the fingerboard once a year, and turn the
rod in the neck only a quarter at a time.
== flute | the flute
= the transverse flute; the silver woodwind; Pan's distant descendant
~ Painters of the rococo loved {x}.
~ Birdsong in orchestral scores is nearly always given to {x}.
~ The god Krishna is pictured with a simple kind of {x}.
@ build
? Why is a metal tube called a woodwind?
Three joints make a tube 67 centimetres long, closed at the top by a cork. Silver, nickel or even
gold is usual today, yet it still belongs to the woodwinds. Sixteen holes are covered by padded
keys linked with rods; the piccolo is half the length.
@ sound
? What happens to air at the edge of a mouth hole?
No reed is involved: a ribbon of breath meets the sharp edge of the mouth hole and flips in and
out of it, which makes the column of air vibrate. Opening keys shortens that column; blowing
faster jumps an octave. Three octaves are available.
@ origin
? Which bone with finger holes was found in a German cave?
Vulture bones with finger holes from caves in Swabia are about 40,000 years old. Sideways blowing
reached medieval Europe from Byzantium. In 1847 Theobald Boehm of Munich presented the cylindrical
tube and the key system that nobody has replaced.
@ technique
? How do beginners find the right shape of the lips?
Held to the right, it rests on the lower lip and three points of the hands. Newcomers practise on
the head joint alone until the lips shape a clear tone, and are often dizzy at first. Tonguing
separates notes; flutter and whistle tones are modern extras.
@ music
? Who recorded classical hits on a golden tube?
Bach's sonatas and his B minor suite, Mozart's two concertos and Debussy's Syrinx and Faun head
the list. Rampal and James Galway, with his golden tube, filled halls; Ian Anderson of Jethro Tull
carried it to rock standing on one leg.
@ care
? How is moisture removed from a silver tube?
Pull a cloth on a rod through every joint after use, as moisture ruins the pads. Sticky keys are
dabbed with thin paper. Never grip the rods when assembling, do not polish with liquids, and let a
repairer oil and adjust it once a year.
== trumpet | the trumpet
= the brass instrument of heralds; the brightest of the brass; Louis Armstrong's horn
~ Jericho's walls fell to an ancestor of {x}, so the Bible says.
~ Soldiers and angels alike carry {x} in pictures.
~ In many armies {x} gave the signals of the day.
@ build
? How long is the brass tube with three valves?
Unrolled, the brass tube would measure about 1.4 metres. It is mostly narrow and even, flaring
only in the last part to a bell. Three piston valves add loops, slides correct the pitch, and a
cup-shaped mouthpiece of silver plate is plugged in.
@ sound
? What buzzes when a bugle call is played?
The lips buzz like a pair of reeds against the mouthpiece. Tighter lips and faster air choose a
higher note of the natural series; the valves lower the series by one, two or three semitones and
so fill the gaps. A mute in the bell changes the colour.
@ origin
? What lay in the tomb of Tutankhamun and could still be blown?
Two straight specimens of silver and bronze lay in the tomb of Tutankhamun and were blown on the
radio in 1939. Baroque players had no keys at all. Stölzel and Blühmel patented the valve in
Prussia in 1818, and Périnet the modern piston in 1839.
@ technique
? How do players keep their lips fresh for high notes?
Beginners first buzz on the mouthpiece alone. The left hand bears the weight and the right presses
the valves; the breath comes from low down. Lips tire quickly, hence short sessions and long quiet
notes. Double tonguing and a growl come later.
@ music
? Who recorded Kind of Blue?
Haydn and Hummel wrote the classic concertos, Bach the dazzling part in the second Brandenburg. In
jazz Louis Armstrong, Dizzy Gillespie and Miles Davis, with Kind of Blue, changed everything.
Maurice André and Alison Balsom are admired in the concert hall.
@ care
? Why put oil on the pistons?
A few drops of oil on the pistons every few days keep them quick, and grease keeps the slides
moving. Let out water through the key. Once a month a lukewarm bath with a flexible brush removes
deposits; hot water would harm the lacquer.
== harp | the harp
= the instrument of angels; Ireland's national emblem; the 47-string concert instrument
~ King David is usually painted with {x}.
~ No other orchestral instrument looks so impressive on stage as {x}.
~ In cartoons {x} goes with clouds and wings.
@ build
? Which tall frame holds 47 strings of gut and wire?
A tall triangle of maple and spruce consists of column, curved neck and sound box. The concert
form stands 1.85 metres high, weighs 40 kilograms and has 47 strings of gut, nylon and wire. Red
ones are C, black ones F; seven pedals sit at the foot.
@ sound
? What do seven pedals do to the strings?
Fingertips set the strings free and the box beneath them resounds. Each of seven pedals serves all
the strings of one letter, and in its two notches turns small discs that shorten them by a
semitone or two. There are no dampers but the player's palms.
@ origin
? Which plucked strings were buried at Ur?
The hunting bow suggests itself as the ancestor. Splendid specimens from Ur in Mesopotamia are
4,500 years old, and Egyptian tombs show blind players. Hochbrucker of Bavaria added pedals about
1700; Sébastien Érard patented the double action in 1810.
@ technique
? What is a glissando?
The body leans back against the right shoulder. Thumb and three fingers of each hand pluck, never
the little one, and close into the palm. Feet prepare the next key. Sweeping across is called
glissando; blisters on the fingertips turn to calluses after weeks.
@ music
? Which Waltz of the Flowers opens with a cadenza of plucked strings?
Tchaikovsky's Waltz of the Flowers has the best-known cadenza. Mozart joined it with a flute in a
concerto, and Debussy, Ravel and Britten treated it lovingly. Turlough O'Carolan was a blind Irish
master; Joanna Newsom and Dorothy Ashby carried it into pop and jazz.
@ care
? How does one move 40 kilograms of strings safely?
Gut breaks in draughts, so the room must not swing between dry and damp, and spare strings lie
ready. It is tuned with a key before every session. A padded cover and a trolley serve for
transport; a specialist regulates the discs every year or two.
== saxophone | the saxophone
= the voice of jazz; Adolphe Sax's invention; the brass-bodied reed instrument
~ Several governments have at times banned {x} as indecent.
~ In films {x} stands for city nights.
~ Few instruments have so short a history and so wide a fame as {x}.
@ build
? Why is a brass cone with a reed counted among the woodwinds?
A conical brass tube with over twenty holes and a bell bent upward, it counts as a woodwind
because a single reed of cane is clamped on its mouthpiece. Alto and tenor are the commonest sizes
between the straight soprano and the huge bass.
@ sound
? Why does a cone overblow at the octave?
Breath makes the reed beat against the mouthpiece and feeds the column of air. Thanks to the cone
it jumps a full octave, where a clarinet jumps a twelfth. Keys open the side holes; loudness
ranges from whisper to roar, much more than with other reeds.
@ origin
? Which Belgian patented a family of new horns in 1846?
Adolphe, son of a Belgian maker, wanted a bridge between woodwind and brass for army bands; he
showed it in 1841 and held a Paris patent from 28 June 1846. Rivals sued him for decades and he
went bankrupt three times.
@ technique
? Where do teeth and lower lip go on a reed?
The upper teeth rest on the mouthpiece, the lower lip cushions the reed, and a strap round the
neck takes the weight. As the fingering repeats in each octave, first tunes come quickly. Subtone,
growling and circular breathing belong to the advanced.
@ music
? Who played A Love Supreme?
Coleman Hawkins, Charlie Parker, Sonny Rollins and John Coltrane, with A Love Supreme, wrote the
history of jazz on it. Ravel gave it the old castle in Mussorgsky's Pictures; Glazunov wrote a
concerto. Baker Street has the most famous solo in pop.
@ care
? How long does a cane reed last?
Swab the neck and body after each session, for spit hardens the pads. Reeds are rotated and thrown
away after a few weeks; they dry flat. A dab of grease goes on the cork, and bent rods or leaking
pads belong in the workshop once a year.
""", """
# sport SPORT
:: origin | Origins; History; Beginnings
Where was {x} invented?
How did {x} begin?
{n} history and inventor
When were the first rules of {x} written down?
Who started {x}?
How old is {x}?
Early days of {x}
From which older pastimes did {x} grow?
:: venue | Playing area; Field of play; Where it is played
What are the dimensions of the playing area in {x}?
On what kind of ground is {x} played?
{n} field size and markings
How is the place for {x} laid out?
Which lines and zones matter in {x}?
What does one need to mark out for {x}?
Where do you play {x}?
Size and surface for {x}
:: gear | Equipment; Gear; What is needed
What equipment do I need for {x}?
What is the ball or other gear in {x} like?
{n} equipment list
What do players of {x} wear or carry?
Weight and size of the objects used in {x}
What should a beginner buy for {x}?
Which materials are used for the gear of {x}?
Tools of {x}
:: scoring | Scoring; How to win; Points and result
How do you win at {x}?
How are points counted in {x}?
{n} scoring system
What decides the result in {x}?
When is a contest of {x} over?
What happens in {x} when the sides are level?
How is the winner found in {x}?
Explain the counting in {x}
:: rules | Rules; Fouls and officials; Main laws of play
What is forbidden in {x}?
What are the basic rules of {x}?
{n} fouls and penalties
Who supervises a match of {x}?
What may a player not do in {x}?
Which actions lead to a penalty in {x}?
How are offences punished in {x}?
Conduct and officials in {x}
:: events | Competitions; Champions; Great events
Which are the most important competitions in {x}?
Who are the legends of {x}?
{n} world championships and stars
Which countries or players have dominated {x}?
What is the biggest prize in {x}?
Who are the record holders in {x}?
Famous champions of {x}
Where do the best in {x} meet?
== football | football
= soccer; the beautiful game; association football
~ More than two hundred countries have a national team in {x}.
~ A stretch of grass and something round is enough to begin with {x}.
~ Camus said that he owed to {x} what he knew of duty.
@ origin
? What was agreed at the Freemasons' Tavern in 1863?
Rough games between villages had been banned by English kings for centuries. Eleven London clubs
met at the Freemasons' Tavern in 1863, founded the Association and forbade carrying; the others
went off to rugby. Sailors and railwaymen took it abroad.
@ venue
? How wide is the goal and how far away is the penalty spot?
A pitch for internationals is 100 to 110 metres long and 64 to 75 wide, of grass or approved
artificial turf. Goals measure 7.32 by 2.44 metres. The penalty spot lies eleven metres out, in an
area that reaches 16.5 metres from the line.
@ gear
? What do players of the beautiful game wear on their shins?
Shirt, shorts, stockings, studded boots and shin guards are compulsory, and the goalkeeper wears
gloves and another colour. The ball, 68 to 70 centimetres around and 410 to 450 grams, is sewn or
bonded from panels of synthetic leather.
@ scoring
? What follows if neither eleven leads after 90 minutes in a cup tie?
The side with more goals after two halves of 45 minutes wins. A league table gives three points
for a victory, one for a draw. In cup ties half an hour is added, then each side takes five shots
from the spot, and more if need be.
@ rules
? When is an attacker offside?
Eleven stand on each side, and only the keeper may handle. An attacker nearer the goal line than
both ball and last but one defender when it is passed is offside. Dangerous tackles bring a free
kick, a yellow card or a red one; a referee with two assistants watches.
@ events
? Which nation has lifted the World Cup five times?
The World Cup, held every four years since 1930, has gone five times to Brazil and four times each
to Germany and Italy. Clubs of Europe contest the Champions League. Pelé, Maradona, Messi and
Marta are names known in every street.
== tennis | tennis
= lawn tennis; the game of Wimbledon; the racket sport of the Grand Slam
~ The odd vocabulary of {x} is half French.
~ Parents drive for hours so that a child can do well in {x}.
~ Players of {x} are said to be alone on court with their nerves.
@ origin
? What did Major Wingfield patent in 1874?
French monks and kings struck a ball with the palm in a cloister, the jeu de paume. Walter
Wingfield patented an outdoor set for the lawn in 1874 under the name Sphairistike, and the
croquet club at Wimbledon held its tournament three years afterwards.
@ venue
? How high is the net in the middle of the court?
The court is 23.77 metres long; for singles 8.23 wide, for doubles 10.97. A net 91 centimetres
high in the middle halves it, with service boxes on both sides. Grass is quick, clay slow, and
hard courts of acrylic lie between.
@ gear
? Why is there fuzz on a yellow ball?
Felt covers a hollow rubber ball of about 58 grams, yellow since 1972 for the sake of television.
Frames of graphite, at most 73.7 centimetres long, are strung with gut or polyester. Flat-soled
shoes are needed, with a pattern to suit the ground.
@ scoring
? Why do umpires say love, fifteen, thirty and forty?
Love, fifteen, thirty, forty and game: from deuce two in a row are needed. Six games, two ahead,
make a set, and at six all a tie-break is played to seven. Best of three sets is usual, and best
of five for men at the great tournaments.
@ rules
? How many serves has a player before losing the point?
Two attempts are given to serve from behind the baseline into the diagonal box; missing both is a
double fault, touching the tape is replayed. The ball may bounce once only. Touching the net loses
the rally. Umpires can warn, then dock points for smashed rackets.
@ events
? Which four tournaments form the Grand Slam?
Melbourne, Paris, Wimbledon and New York host the four majors called the Grand Slam. Margaret
Court won 24 singles titles, and so has Novak Djokovic; Federer, Nadal, Graf and Serena Williams
stand close behind. Nations meet in the Davis and Billie Jean King Cups.
== basketball | basketball
= hoops; James Naismith's game; the sport of the NBA
~ Tall people have an advantage in {x}, yet small ones have become stars.
~ The Harlem Globetrotters turned {x} into a circus act.
~ In American cities {x} is played wherever there is a fence and a light.
@ origin
? Which teacher hung peach baskets from a gallery?
James Naismith, a Canadian teacher in Springfield, Massachusetts, needed an indoor occupation for
bored students in December 1891. He nailed two peach baskets to the gallery and wrote thirteen
points. A janitor climbed a ladder after every success.
@ venue
? How high above the floor hangs the ring?
A wooden floor of 28 by 15 metres, in America slightly larger, has a ring at either end, 3.05
metres up, in front of a transparent board. The free-throw line is 4.6 metres from the board, and
the outer arc 6.75.
@ gear
? How many grams has an orange leather ball?
The orange leather or composite ball for men is 75 centimetres around, weighs some 600 grams and
must rebound to waist height when dropped; women use a slightly smaller one. Sleeveless jerseys
with numbers and high-cut shoes with grip complete the outfit.
@ scoring
? How many points is a shot from beyond the arc worth?
A throw from the field counts two, from beyond the arc three, a free throw one. Four quarters of
ten minutes, twelve in the NBA, are played with the clock stopped at each whistle. No draw exists:
five extra minutes are added until someone leads.
@ rules
? What are travelling and double dribble?
Five a side may pass, throw or bounce, but walking with the ball, called travelling, or bouncing
it again after holding is not allowed. A shot is due within 24 seconds. Pushing is a foul, and
whoever collects five, or six in the NBA, sits out.
@ events
? Which Chicago star won six rings?
The NBA finals in June are the summit, where Boston and the Lakers lead the list. Michael Jordan
won six rings with Chicago; Kareem Abdul-Jabbar, LeBron James and Stephen Curry broke records. It
has been Olympic since 1936, and America has taken most gold medals.
== cricket | cricket
= the game of Lord's; the bat-and-ball game of India and England; the gentlemen's game
~ The followers of {x} in southern Asia are counted by the hundred million.
~ Outsiders find {x} hard to understand and harder to leave.
~ In novels {x} stands for an endless English summer.
@ origin
? Which village children of the Weald played with bat and stumps?
Children of the Weald in south-east England seem to have played it by 1550; a court in Guildford
mentions it. Noblemen took it up for wagers. The club at Hambledon, and from 1787 Marylebone,
shaped the laws, and the Empire spread it to India and Australia.
@ venue
? How long is the strip between two wickets?
In the middle of an oval some 140 metres across lies a close-cut strip of 20.12 metres, the old
length of a chain. Three stumps with two bails stand at either end, with white creases before
them. A rope marks the boundary.
@ gear
? Which tree supplies wood for bats at Lord's?
Willow is the wood for the flat bat, no longer than 96.5 centimetres. A cork core wound with
string and covered in red leather, or white under floodlights, weighs about 160 grams. Batters
wear pads, gloves and a helmet; only the keeper behind has mitts.
@ scoring
? What is the reward for hitting over the boundary rope?
Each time the two batters cross and reach safety a run is made; four come from a hit along the
ground to the rope, six from one over it. Whoever makes more, wins. Tests have two innings over
five days and may be drawn; Twenty20 takes three hours.
@ rules
? In how many ways may a batter be dismissed?
Eleven a side take turns. A batter goes when bowled, caught, run out, stumped or trapped leg
before wicket, besides rarer ways. Bowlers must not straighten the elbow and deliver six in an
over; overstepping gives the other side a no-ball. Two umpires decide.
@ events
? What are the Ashes?
England and Australia have fought for the Ashes, a tiny urn, since 1882. The World Cup of one-day
sides began in 1975, and Australia has collected six. Don Bradman averaged 99.94; Sachin Tendulkar
made a hundred centuries. The Indian Premier League draws the crowds.
== chess | chess
= the royal game; the game of kings; the game on sixty-four squares
~ Goethe called {x} a touchstone of the intellect.
~ Mathematicians say that {x} has more possible games than the universe has atoms.
~ In a film by Bergman a knight plays {x} with Death.
@ origin
? Which Indian war game became the game of kings?
Chaturanga, a war game of sixth-century India, had infantry, horses, elephants and chariots.
Persians took it over, Arabs carried it to Spain, and the phrase shah mat, the king is helpless,
came along. About 1475 the queen gained her long stride.
@ venue
? Must the corner at a player's right hand be light or dark?
A board of eight rows by eight columns, light and dark in turn, is set so that each player has a
light corner at the right. Columns carry letters a to h, rows numbers. For tournaments a square is
about 5.5 centimetres wide.
@ gear
? What are Staunton pieces and why are two clocks joined?
Sixteen pieces a side, usually in the Staunton pattern of 1849, named after an English master, are
turned from boxwood and ebony; the king is some 95 millimetres tall. A double clock, one face for
each player, and a sheet for notes are used in competition.
@ scoring
? What are checkmate and stalemate?
Whoever attacks the king so that no escape is left has given mate and wins; many resign before. If
a player to move has no legal move without being in check, it is stalemate, a draw. A full point,
half or none goes into the table; running out of time loses.
@ rules
? How do knights move, and what is castling?
Bishops slide along diagonals, rooks straight, the queen both ways, and knights leap in an L.
Pawns step forward and take sideways; at the far edge they are promoted. King and rook may castle
once. A piece touched must be moved, and arbiters enforce silence.
@ events
? Which Russian lost to the computer Deep Blue?
Wilhelm Steinitz became the first official world champion in 1886; Lasker, Capablanca, Fischer,
Kasparov and Magnus Carlsen followed. In 1997 the machine Deep Blue beat Kasparov. Every two years
nations meet at the Olympiad; Judit Polgár was the strongest woman.
== rugby | rugby
= rugby union; the sport of the All Blacks; the game with the oval ball
~ Players of {x} call themselves hooligans with the manners of gentlemen.
~ Songs from the stands belong to {x} as much as mud does.
~ Nelson Mandela used {x} to bring his country together.
@ origin
? Which schoolboy is said to have run with the ball in 1823?
A pupil of a Warwickshire school, William Webb Ellis, is supposed to have picked up the ball and
run in 1823; proof is lacking. Boys wrote the rules down in 1845, clubs formed a union in 1871,
and the northern ones split off in 1895 to pay their men.
@ venue
? How far apart are the posts shaped like an H?
A grass field at most 100 metres from goal line to goal line and 70 wide has in-goal areas behind
each. Posts in the form of an H stand 5.6 metres apart, with a bar three metres up. Dashed lines
run five and ten metres from certain marks.
@ gear
? Why do forwards bind tape round their ears?
Leather once, now rubbery synthetic, the oval ball is about 29 centimetres long and 430 grams
heavy. A mouthguard is advisable, boots have long studs, and thin padding under a tough jersey is
allowed. Some bind their ears or wear a scrum cap.
@ scoring
? How many points is a try worth?
Touching down behind the line is a try, worth five, and a kick between the posts after it adds
two. Penalties and drop goals give three each. Eighty minutes in two halves decide; knock-out
matches go on to extra time.
@ rules
? Why must passes with an oval ball go backwards?
Fifteen on each side may run and kick forward, but pass only sideways or back. A knock-on brings a
scrum of eight against eight. Tackling above the shoulders or without arms is punished; a yellow
card costs ten minutes. Referee and players may be heard over a microphone.
@ events
? Which nations contest the Six Nations?
The Webb Ellis Cup has been contested every four years since 1987; South Africa has won it four
times, New Zealand three. In spring six European nations meet. Jonah Lomu, Richie McCaw and Dan
Carter became legends, and sevens joined the Olympics in 2016.
== golf | golf
= the game of St Andrews; the sport of birdies and bogeys; the game with eighteen holes
~ Mark Twain is said to have called {x} a good walk spoiled.
~ An astronaut once tried {x} on the Moon.
~ More deals, people say, are made at {x} than in offices.
@ origin
? Which Scottish king banned a game in 1457 because archers neglected their practice?
James II of Scotland forbade it in 1457, since it kept his archers from practice. Earlier
relatives are found in the Dutch colf. Edinburgh gentlemen wrote thirteen rules in 1744, and St
Andrews settled on eighteen holes in 1764.
@ venue
? What are a fairway, a bunker and a green?
Eighteen holes wind through some 60 hectares; each has a tee, a mown fairway, rough, bunkers of
sand and a smooth green with a cup 108 millimetres wide. The seaside type is known as links. A
full round is about six kilometres.
@ gear
? Why has a small white ball hundreds of dimples?
Fourteen clubs at most may be carried: woods for length, irons, wedges for sand, and a putter. The
ball, at least 42.67 millimetres wide and at most 45.93 grams, has 300 to 500 dimples that cut
drag. Spiked shoes, a glove and tees fill the bag.
@ scoring
? What are birdie, eagle and bogey?
The fewest strokes win. Par is what an expert should need; one less is a birdie, two an eagle, one
more a bogey. Tournaments add up four rounds, 72 holes, with extra holes to break a tie. Match
play counts holes won instead, and a handicap evens things out.
@ rules
? What is the penalty for a lost ball?
Play it as it lies and the course as you find it. Searching is limited to three minutes, and a
lost ball costs stroke and distance; water costs one. Nobody may improve the lie. There is rarely
a referee: players mark one another's card and call faults on themselves.
@ events
? Which winner gets a green jacket?
The Masters at Augusta, with its green jacket, the PGA, the US Open and the Open are the four
majors. Jack Nicklaus gathered 18, Tiger Woods 15, and Annika Sörenstam ruled among women. Europe
and the United States contest the Ryder Cup every second year.
""", """
# invention TECHNOLOGY
:: inventor | Invention; Inventors; Who made it
Who invented {x}?
When and where was {x} first built?
{n} inventor
Whose idea was {x}?
Who came up with {x}?
Who deserves the credit for {x}?
Creation of {x}
Name the man or woman behind {x}
:: principle | How it works; Principle; Operation
How does {x} work?
What is the principle of {x}?
{n} working explained simply
What goes on inside {x}?
By what physical effect does {x} do its job?
Explain the operation of {x}
What are the essential parts of {x}?
Why does {x} function at all?
:: before | Forerunners; Before the invention; Older methods
What did people use before {x} existed?
Which devices came before {x}?
{n} predecessors
How did our ancestors manage without {x}?
Older methods replaced by {x}
What prepared the way for {x}?
Forerunners of {x}
What stood in place of {x} in earlier times?
:: effect | Effects; Impact; Consequences
How did {x} change society?
What were the consequences of {x}?
{n} influence on everyday life
What difference did {x} make to the world?
How did life change because of {x}?
Why was {x} so important?
Social effects of {x}
Who gained and who lost by {x}?
:: trouble | Early problems; Difficulties; Shortcomings
What problems did early versions of {x} have?
Why did people object to {x} at first?
{n} early drawbacks
What went wrong with the first models of {x}?
Which obstacles had to be overcome for {x}?
Dangers and shortcomings of {x} in the early days
How did opponents react to {x}?
What was wrong with {x} to begin with?
:: modern | Today; Later development; Modern forms
How has {x} developed since?
What does {x} look like today?
{n} latest developments
What modern forms has {x} taken?
Is {x} still in use now?
Which improvements were made to {x} later?
Current versions of {x}
What has become of {x} in our time?
== printing press | the printing press
= Gutenberg's invention; movable type printing; the machine that spread books
~ Victor Hugo thought {x} the greatest event of history.
~ Books from the first fifty years of {x} are called incunabula, cradle books.
~ Francis Bacon counted {x} among three things that changed the world.
@ inventor
? Which goldsmith of Mainz printed a Bible of 42 lines?
Johannes Gutenberg, a goldsmith of Mainz, brought it into use around 1450; his Bible of 42 lines
was ready by 1455. Having borrowed from Johann Fust and failed to repay, he lost the workshop. In
Korea metal types had been cast two centuries before.
@ principle
? How are metal letters cast, inked and pressed?
Single letters are cast from lead, tin and antimony in a mould that can be adjusted, lined up in
reverse, locked in a frame and dabbed with oily ink. A sheet of damp paper is laid on, and a
wooden screw like that of a vineyard squeezes it down.
@ before
? How were books copied in monasteries?
Monks copied by hand, and a Bible took one of them a year and the skins of a whole flock. For
pictures and playing cards whole pages were carved into wooden blocks, as in China, where the
Diamond Sutra of 868 was made in this way.
@ effect
? How did cheap books help Luther?
By 1500 some twenty million volumes were in circulation and their cost had dropped by four fifths.
Luther's pamphlets ran through Germany in weeks, spelling became uniform, scholars compared the
same tables, and reading ceased to be the privilege of a few.
@ trouble
? Why did scribes and censors dislike mass-produced books?
Copyists feared for their bread, an abbot called paper short-lived, and popes and kings soon
demanded licences and drew up lists of forbidden titles. Letters wore out fast, errors were
multiplied by the hundred, and Arabic script was very awkward to set.
@ modern
? How did newspapers come to be printed on rotating cylinders?
Koenig drove it by steam for The Times in 1814; rotating cylinders, Mergenthaler's Linotype of
1886 and offset from rubber blankets came next. Laser and inkjet machines have taken over small
runs, but fine hand work survives among artists.
== steam engine | the steam engine
= James Watt's machine; the motor of the Industrial Revolution; the engine of boilers and pistons
~ The hiss of {x} was the sound of a new age.
~ Turner painted {x} rushing through rain.
~ Enthusiasts still travel far to admire {x} at work.
@ inventor
? Who pumped mines before James Watt improved the machine?
Thomas Newcomen, an ironmonger of Devon, set up the first practical one at a coal pit near Dudley
in 1712, after a pump by Thomas Savery. James Watt did not originate it; in 1765 he conceived the
separate condenser and with Matthew Boulton made it pay.
@ principle
? What do boiler, cylinder and condenser do?
Water boiled in a closed vessel expands about 1,600 times. The vapour pushes a piston in a
cylinder, valves admit it now at one end and now at the other, and a rod and crank turn the stroke
into rotation. A cool condenser creates a vacuum behind.
@ before
? Which muscles and streams drove mills in earlier times?
Muscles of horses, oxen and people, falling water and wind did all the work. Mines were drained by
chains of buckets turned by a treadmill. Hero of Alexandria had spun a ball with jets of vapour in
the first century, as a mere toy.
@ effect
? What freed factories from the riverside?
Factories no longer had to stand by a stream, and towns such as Manchester swelled around them.
Coal output multiplied, trains and ships shrank distances, and craftsmen became wage workers ruled
by the clock, amid smoke and new wealth.
@ trouble
? Why did boilers burst so often?
Newcomen's machines wasted 99 per cent of the heat in their coal, so that only a pit could afford
one. Cylinders could not be bored true until Wilkinson managed it in 1774. Boilers burst and
killed hundreds; Watt himself thought high pressure too dangerous.
@ modern
? What spins in nuclear and coal power stations?
Pistons gave way to the turbine, patented by Charles Parsons in 1884; turbines in coal and nuclear
stations still make most of the world's electricity. Locomotives survive on museum lines; the last
great fleets ran in China until about 2005.
== telephone | the telephone
= Alexander Graham Bell's device; the speaking wire; the phone
~ Mark Twain had {x} at home as one of the earliest customers.
~ Hello became a greeting only thanks to {x}.
~ Countless plays and films turn on {x}.
@ inventor
? Who said Mr Watson, come here?
Alexander Graham Bell, a Scottish-born teacher of the deaf in Boston, received his patent on 7
March 1876 and three days later called his assistant Watson through the wire. Elisha Gray filed on
the very same day; Meucci and Reis had built devices earlier.
@ principle
? How do a diaphragm and a coil carry the voice?
Speech shakes a thin disc in the mouthpiece, which varies an electric current in step; at the far
end the current moves a magnet and a second disc that repeats the motion in the air. Exchanges
join the wires, first by plugs, then by switches.
@ before
? How did messages travel by dots and dashes?
Since 1844 Morse's telegraph had sent dots and dashes, but a trained clerk was needed at either
end. Before that came riders, pigeons, beacons and the semaphore towers of Claude Chappe. Ships
and big houses used speaking tubes.
@ effect
? Which new job did switchboards bring for young women?
Conversation across cities needed no servant with a note any more. Skyscrapers became practical,
farms less lonely, and thousands of young women found respectable work at switchboards. Letter
writing declined, and the doctor or the fire brigade could be summoned at once.
@ trouble
? Why were neighbours able to listen in?
Voices were faint and crackling, and over more than thirty kilometres nothing could be understood.
Dozens of wires darkened the streets. Neighbours on a shared line listened in, and Western Union
is said to have refused the rights as those of a toy.
@ modern
? What did Martin Cooper do in a New York street in 1973?
Martin Cooper made the first call from a handheld cell set in New York in April 1973; it weighed
over a kilogram. Digital networks came in 1991, and the iPhone in 2007 made it a pocket computer.
Copper lines are now being switched off.
== bicycle | the bicycle
= the two-wheeler; the safety cycle; the velocipede's successor
~ Few machines turn effort into motion as well as {x}.
~ In Copenhagen and Amsterdam {x} outnumbers people.
~ A stolen example of {x} is the subject of a famous Italian film.
@ inventor
? Which baron from Karlsruhe rode a running machine in 1817?
Karl von Drais, a baron from Karlsruhe, rode his running machine without pedals in 1817. In Paris
Pierre Michaux or Pierre Lallement put cranks on the front wheel in the 1860s, and John Kemp
Starley of Coventry sold the modern pattern, the Rover, in 1885.
@ principle
? Why does a rolling two-wheeler not fall over?
Pedals turn a chainwheel, the chain a smaller sprocket, and the rear wheel multiplies the steps. A
rider stays up by steering under the fall, and the machine even does so by itself when rolling
fast enough, thanks to its geometry and gyroscopic effect.
@ before
? How did ordinary people get about before cheap wheels?
Ordinary folk simply walked; the rich rode or took a coach, and horses had to be fed and stabled.
Four-wheeled carriages driven by a footman's legs were built in the eighteenth century. The hobby
horse for the feet was a plaything of dandies.
@ effect
? How did cycling help women to freedom?
Susan B. Anthony said that it had done more to emancipate women than anything else: corsets and
chaperons stayed at home. Villagers found partners further off, roads were paved, and the skills
of its makers passed to cars and aeroplanes.
@ trouble
? Why was the penny-farthing dangerous?
On iron tyres it was called the boneshaker. The high wheel, the penny-farthing, threw riders over
the bars at every stone, and brakes scarcely worked. Pastors preached against Sunday outings,
coachmen put sticks into spokes, and police demanded bells.
@ modern
? What are derailleurs, mountain models and pedelecs?
Dunlop's air-filled tyre of 1888 and the derailleur made it comfortable. Californians fitted fat
tyres for the hills in the 1970s. Carbon frames weigh under a kilogram; models with an electric
motor now outsell plain ones in several countries, and cities hire them out.
== microscope | the microscope
= the eye for the smallest things; the lens tube of the laboratory; Leeuwenhoek's tool
~ A drop of pond water has never looked the same since {x}.
~ Giovanni Faber coined the word for {x} in 1625.
~ Every school laboratory has {x} on its shelf.
@ inventor
? Which spectacle makers of Middelburg joined two lenses?
Spectacle makers of Middelburg, among them Hans and Zacharias Janssen, are credited with joining
two lenses around 1600, although Cornelis Drebbel is named as well. Antonie van Leeuwenhoek of
Delft ground tiny single beads that magnified 270 times.
@ principle
? What do objective and eyepiece each contribute?
The objective, a short lens close to the specimen, throws an enlarged image into the tube, and the
eyepiece enlarges it once more; both powers multiply. Light from below passes through a thin
slice. Nothing finer than half a wavelength can be told apart.
@ before
? What were reading stones?
Polished reading stones of quartz and glass globes filled with water were the only help. Seneca
noted in the first century that small letters look larger through such a globe. Ibn al-Haytham and
Roger Bacon studied curved glass; spectacles came about 1290.
@ effect
? Which drawings of fleas and cells astonished London in 1665?
Hooke's Micrographia of 1665, with its giant flea, introduced the word cell. Swarms of unseen
animals in water upset old notions of life arising from mud. Biology, geology and the study of
metals all gained a new world to describe.
@ trouble
? Why did early lenses show coloured rims?
Coloured rims and blur spoiled every picture until Lister and Amici combined several kinds of
glass about 1830. Focusing screws wobbled, daylight was dim, and some scholars held that what they
saw was an illusion. Leeuwenhoek kept his methods to himself.
@ modern
? How did Ernst Ruska use electrons instead of light?
Ernst Ruska focused electrons instead of light in 1931 and saw details a thousand times finer. The
scanning tunnelling type of 1981 feels single atoms, and fluorescent tricks honoured in 2014 beat
the old limit. A paper one costs less than a euro.
== camera | the camera
= the picture box; the photographic apparatus; Daguerre's box
~ Susan Sontag wrote a classic book of essays on {x} and its images.
~ In Latin the word for {x} means a room.
~ Hitchcock made {x} the eye of a hero with a broken leg.
@ inventor
? Whose view from a window needed hours of exposure in 1826?
Nicéphore Niépce fixed the view from his window at Le Gras on a tin plate about 1826. His partner
Louis Daguerre announced a practical process in Paris in 1839, and in the same year Henry Fox
Talbot in England showed negatives on paper.
@ principle
? What do lens, aperture and shutter do?
A lens gathers light and draws an upside-down image on film or a sensor. The opening, or aperture,
and the time the shutter stays open decide how much falls in. Silver salts darken where struck; a
chip counts electric charges in millions of cells.
@ before
? How did painters use a dark chamber with a hole?
Draughtsmen traced the picture that a small hole or lens cast into a darkened tent or box; Ibn
al-Haytham had described this about 1020, and Canaletto may have profited. Silhouettes and
miniature painters supplied likenesses to those who could pay.
@ effect
? How did painters respond once anyone could have a portrait?
For a few coins everyone could own a portrait, and miniature painters lost their living, whereas
others turned to impressions of colour. War and slum appeared before the eyes of newspaper
readers. Memory, evidence and vanity were never the same.
@ trouble
? Why did sitters have their heads clamped?
Exposures lasted minutes, so sitters had their heads clamped and never smiled. Plates were coated
with fumes of iodine and mercury, and each one was unique. Wet plates required a darkroom tent on
the spot. Baudelaire railed at it as the refuge of failed painters.
@ modern
? Which firm told customers to press the button and leave the rest to others?
Kodak sold roll film with the slogan that you press the button in 1888; the Leica of 1925 made
small format fashionable. Steven Sasson built a filmless one in 1975. Mirrorless bodies and
smartphones, which blend several shots in an instant, rule the market.
== radio | the radio
= the wireless; Marconi's invention; broadcasting through the ether
~ {x} was the first medium to reach millions at the same second.
~ Orson Welles frightened listeners with Martians by means of {x}.
~ Woody Allen devoted a nostalgic film to {x}.
@ inventor
? Who sent the letter S across the Atlantic in 1901?
Guglielmo Marconi, experimenting at his father's villa near Bologna, took out a British patent in
1896 and sent the letter S across the Atlantic in December 1901. Hertz had proved the waves,
Tesla, Popov and Bose had similar sets, and Fessenden sent speech in 1906.
@ principle
? What do AM and FM mean?
An oscillating current in the aerial sends out electromagnetic waves. Music is impressed on this
carrier by varying its strength, called AM, or its frequency, FM. The receiver tunes a circuit to
resonate with a single station, strips off the carrier and feeds a speaker.
@ before
? How did ships at sea call for help with flags?
Ships could talk only by flags, lamps and rockets within sight of each other. On land the wired
telegraph carried news, and a Budapest company from 1893 read the paper aloud over phone lines to
subscribers. Town criers had not quite vanished.
@ effect
? How did Roosevelt speak to families by the fireside?
Families gathered round the set; Roosevelt's fireside chats and, elsewhere, dictators reached
every kitchen. Dance bands and football drew national audiences, dialects softened, and farmers
had the forecast. Ships in distress were heard, as the Titanic showed in 1912.
@ trouble
? Why did sparks and headphones annoy the first listeners?
Spark senders filled the whole band, and neighbours drowned one another. Crystal sets needed
headphones and a patient search for the right spot. Valves burned out, batteries leaked acid, and
nobody knew how programmes should be paid for.
@ modern
? What did the transistor set of 1954 change?
Transistors shrank it to pocket size in 1954, and stereo on FM came in 1961. DAB carries digital
sound, podcasts are called up at will, and the same waves serve Bluetooth, keyless doors and
satellite links. Norway ended national FM in 2017.
""", """
# building LANDMARK
:: builder | Builders and purpose; Why it was built; Origins
Who built {x} and why?
What was the purpose of {x}?
{n} architect and builder
On whose orders was {x} put up?
When was {x} erected?
For what occasion or person was {x} intended?
Which ruler or architect stands behind {x}?
Reason for the existence of {x}
:: construction | Construction; Materials and methods; Engineering
How was {x} constructed?
What material is {x} made from?
{n} building methods
How did the workers put up {x}?
Which engineering tricks made {x} possible?
Where did the stone, steel or brick of {x} come from?
How many people toiled on {x} and for how long?
Building work at {x}
:: layout | Architecture; Dimensions; Layout
How tall or long is {x}?
What are the measurements of {x}?
{n} architecture and layout
Describe the plan of {x}
What are the main parts of {x}?
How is {x} arranged and decorated?
Size and design of {x}
What can be seen inside or on {x}?
:: setting | Setting; Location; Surroundings
Where does {x} stand?
In which city or landscape is {x}?
{n} location and surroundings
What lies around {x}?
On what site was {x} placed?
Which country is home to {x}?
Neighbourhood of {x}
Where on the map do I look for {x}?
:: story | Later history; Damage and restoration; Fate
What happened to {x} in later centuries?
Was {x} ever damaged or restored?
{n} restoration and decay
What misfortunes has {x} suffered?
How has {x} been repaired?
Later fate of {x}
Has {x} been in danger of destruction?
Who saved {x}?
:: visit | Visiting; Tourism; For travellers
When is the best time to visit {x}?
How do tourists get to see {x}?
{n} visitor information
How many people come to {x} each year?
What should a traveller know before going to {x}?
Can you climb or enter {x}?
Tickets and tips for {x}
Is {x} crowded?
== Eiffel Tower | the Eiffel Tower
= the iron lady; Paris's iron tower; the tower on the Champ de Mars
~ Seen from anywhere in town, {x} tells the visitor where the river is.
~ Maupassant is said to have lunched in {x} because there he could not see it.
~ Chagall let lovers float past {x}.
@ builder
? What was the iron giant of 1889 meant to celebrate?
For the World's Fair of 1889, a hundred years after the Revolution, engineers Maurice Koechlin and
Émile Nouguier of Gustave's firm drew it up. It was to show what French industry could do and to
be pulled down again after twenty years.
@ construction
? How many rivets hold the iron lattice of Paris together?
More than 18,000 pieces of puddled iron, prepared at Levallois, were joined with two and a half
million rivets. Some 300 men needed two years, two months and five days. Sand boxes and jacks
beneath the feet brought the four legs into line.
@ layout
? How many steps and platforms has the iron lady?
Counting the aerials it rises 330 metres, the height of an eighty-storey block, and until 1930
nothing was taller. Three platforms lie at 57, 115 and 276 metres. The four curved legs stand on a
square of 125 metres; wind moves the top by a few centimetres.
@ setting
? Which Paris park lies at the foot of a lattice tower?
It occupies the north-western end of the Champ de Mars, on the left bank of the Seine in the
seventh district, facing the Trocadéro across the bridge of Iéna. The military academy closes the
view at the far end of the lawns.
@ story
? What kept a temporary tower from demolition?
Artists had called it a useless monstrosity, but wireless telegraphy saved it from the breakers:
the army needed the mast. In 1940 the lift cables were cut so that Hitler would have to walk.
Sixty tonnes of paint are renewed about every seven years.
@ visit
? Is walking up a Paris monument cheaper than the lift?
Nearly seven million a year come, so a ticket for a fixed hour should be booked weeks ahead. The
674 steps to the second level cost less than the lift; the top is reached by lift alone. At dusk,
for five minutes each hour, it glitters.
== Colosseum | the Colosseum
= the Flavian Amphitheatre; Rome's great arena; the stage of the gladiators
~ Byron and Goethe both saw {x} by moonlight.
~ As long as {x} stands, runs a saying, Rome will stand.
~ Ridley Scott rebuilt {x} by computer for a film.
@ builder
? Which emperor began an arena on the site of Nero's lake?
Vespasian began it about AD 70 on the site of Nero's private lake, to give back to the people what
a tyrant had taken; booty from Jerusalem paid. His son Titus opened it in 80 with a hundred days
of games, and Domitian finished the top.
@ construction
? Which stone, concrete and iron clamps hold Rome's arena together?
A ring of concrete deep as a house supports the mass. Travertine from Tivoli, 100,000 cubic metres
of it, was fastened without mortar by 300 tonnes of iron clamps; tuff, brick and concrete fill the
vaults. Ten years were enough.
@ layout
? How could 50,000 Romans leave within minutes?
An ellipse of 189 by 156 metres and 48 metres high seated over 50,000, in tiers according to rank.
Eighty numbered arches let them out in minutes. Under the sand lay cages, lifts and trapdoors;
sailors worked a great awning overhead.
@ setting
? Between which Roman hills lies the Flavian arena?
Between the Palatine, Esquiline and Caelian hills it fills a hollow at the eastern end of the
Forum. The Arch of Constantine stands next to it, and a metro stop of line B faces the entrance. A
colossal statue of Nero close by gave it the name.
@ story
? Who stole the marble from Rome's arena?
Fights of gladiators ended in the fifth century. The earthquake of 1349 threw down the southern
side, and popes and nobles used it as a quarry for palaces and St Peter's. Benedict XIV hallowed
it in the eighteenth century; a shoe company paid for the latest cleaning.
@ visit
? Does one ticket also admit to the Forum?
One ticket covers the Forum and Palatine too and is tied to a time. Over seven million come every
year; early morning or the last hour is calmer. The underground and the arena floor require a
special booking, and bags are checked.
== Taj Mahal | the Taj Mahal
= the marble tomb at Agra; Shah Jahan's monument of love; the pearl of Agra
~ Tagore called {x} a teardrop on the cheek of time.
~ Each hour of the day gives {x} another tint.
~ Princess Diana was photographed alone before {x}.
@ builder
? Which Mughal emperor mourned a wife who died in childbirth?
Shah Jahan, fifth of the great Mughals, wanted a resting place for his wife Mumtaz, who died in
1631 giving birth to their fourteenth child. Ustad Ahmad Lahauri is named as chief architect. The
tomb was ready by 1643, the whole complex ten years afterwards.
@ construction
? What did a thousand elephants carry to Agra?
White marble from Makrana in Rajasthan came by ox cart and, the story runs, with a thousand
elephants. Twenty thousand craftsmen inlaid it with jasper, jade and lapis in the manner called
pietra dura. Wells filled with rubble make the foundation, and a ramp replaced scaffolds.
@ layout
? Why do four minarets lean slightly outward?
An onion-shaped dome rises 73 metres above a platform, with four minarets that lean a little
outward so as not to fall on it. All is mirrored along an axis; only the emperor's own coffin
breaks it. A garden in four parts and a long pool lead up to it.
@ setting
? On the bank of which Indian river stands a white tomb?
In Agra, some 200 kilometres south-east of Delhi, it stands above the right bank of the Yamuna. A
red mosque and its twin, a guest house, flank it; across the water lies the Moonlight Garden, and
upstream the Red Fort where the emperor was held.
@ story
? What yellows white marble in northern India?
Soldiers of 1857 picked gems from the walls, and Lord Curzon had lamp and gardens renewed.
Scaffolds disguised it in the wars. Smoke from foundries turned it yellow, so factories were moved
away and mud packs are laid on to draw out the stain.
@ visit
? On which weekday is the marble tomb closed?
Gates open before sunrise, the finest hour, and close on Fridays except for prayer. Six to eight
million come each year, most from October to March. Around full moon small groups are admitted by
night. Shoe covers are handed out; tripods and food are not allowed.
== Great Pyramid of Giza | the Great Pyramid of Giza
= the tomb of Khufu; the pyramid of Cheops; the oldest of the Seven Wonders
~ Napoleon is said to have spent a night within {x}.
~ Of the seven ancient wonders {x} alone still stands.
~ Theories about {x} fill whole bookshops.
@ builder
? Which pharaoh was to rest in the oldest of the Seven Wonders?
King Khufu, whom the Greeks called Cheops, had it raised as his tomb about 2560 BC. His nephew,
the vizier Hemiunu, was probably in charge. It should help the dead king to rise to the sun and
the stars.
@ construction
? How were 2.3 million blocks lifted without wheels?
Some 2.3 million blocks, on average two and a half tonnes each, were dragged on sledges up ramps
of mud and rubble. Limestone was cut on the spot, finer casing came from Tura and granite from
Aswan by boat. Paid gangs, not slaves, took about twenty years.
@ layout
? How exactly are the sides of Khufu's monument aimed at north?
Once 146.6 metres, now 138.5, it was the tallest work of man for 3,800 years. The sides, each 230
metres, face the compass points within a fifteenth of a degree. A sloping gallery leads to the
granite chamber with an empty coffin.
@ setting
? On the edge of which modern capital does the Sphinx crouch?
On a limestone plateau at the western edge of Cairo, where the desert begins, it is the largest of
three; the Sphinx crouches to the east. Cemeteries of courtiers in neat streets and pits with a
cedar boat surround it. The Nile is eight kilometres off.
@ story
? Who broke into Khufu's tomb with fire and vinegar?
Robbers emptied it in antiquity. Caliph al-Mamun had a tunnel forced about 820. After a quake in
the fourteenth century the gleaming casing went into the mosques of Cairo. Cosmic rays have lately
revealed an unknown hollow above the gallery.
@ visit
? Is it allowed to clamber up the blocks at Cairo?
Climbing outside is strictly forbidden, but a limited number may go in each day, stooping through
hot, narrow passages. Winter, from November to February, is the pleasant season. Camel drivers are
persistent; the new museum nearby deserves a day.
== Great Wall of China | the Great Wall of China
= China's stone dragon; the Ming frontier wall; the ten-thousand-li wall
~ Contrary to a stubborn tale, no naked eye sees {x} from the Moon.
~ He who has not been to {x}, goes a saying, is no true man.
~ Kafka made {x} the subject of a parable.
@ builder
? Against which horsemen was a frontier rampart raised?
Emperor Qin Shi Huang linked older ramparts after 221 BC to keep out the riders of the steppe.
What stands today is mostly the work of the Ming between 1368 and 1644, who feared the Mongols.
Signals, customs and control of travellers were further aims.
@ construction
? Was sticky rice really put into Chinese mortar?
In the west earth was rammed between boards, in the mountains bricks and stone blocks were
mortared with lime and sticky rice soup. Soldiers, peasants and convicts did the labour, and
hundreds of thousands perished. Kilns were set up beside the works.
@ layout
? How many kilometres do all branches of the ten-thousand-li rampart add up to?
All branches from all dynasties add up to 21,196 kilometres; the Ming line alone has 8,850. It is
usually six to eight metres high and wide enough for five horsemen abreast. Watchtowers stand
within sight of each other, 25,000 or so in all.
@ setting
? From which sea fort to which desert pass does the Ming line run?
From Shanhaiguan on the Bohai Sea it follows the ridges north of Beijing to Jiayuguan at the edge
of the Gobi. Fifteen provinces have a share. Badaling and Mutianyu, some seventy kilometres from
the capital, are the best-known stretches.
@ story
? Who opened the gates to the Manchus in 1644?
General Wu Sangui opened a gate to the Manchus in 1644 and thus made it useless. Villagers carried
off bricks for pigsties. Deng Xiaoping called in 1984 to love the country and mend it; still, a
third of the Ming part has disappeared.
@ visit
? Where can one slide down from a watchtower by toboggan?
Badaling has cable cars and the densest crowds, on holidays up to its limit of 65,000 a day.
Mutianyu offers a toboggan for the descent; Jinshanling suits hikers. Autumn brings clear air.
Sturdy shoes are needed, as some stairs are as steep as ladders.
== Statue of Liberty | the Statue of Liberty
= Lady Liberty; the copper lady of New York; Liberty Enlightening the World
~ Emma Lazarus gave {x} a voice in a sonnet.
~ Many immigrants wept when {x} came in sight.
~ In the cinema {x} is the first thing to be ruined.
@ builder
? Which sculptor persuaded the French to make a gift to America?
The scholar Édouard de Laboulaye proposed a gift from the French people for the hundredth year of
American independence, and Frédéric Auguste Bartholdi modelled it. It was unveiled on 28 October
1886. Americans themselves collected for the base, many in small coins.
@ construction + builder
? How thin is the copper skin over an iron skeleton?
Sheets of copper only 2.4 millimetres thick were hammered over wooden forms. Gustave Eiffel
devised the iron skeleton, to which the skin is hung so that it can move in heat and wind. It
crossed the ocean in 350 pieces, packed in 214 crates.
@ layout
? What is written on the tablet of the copper lady?
From heel to torch she is 46 metres tall, 93 with the pedestal. A crown with seven rays has 25
windows; the tablet shows July IV MDCCLXXVI, and a broken chain lies at the foot. An index finger
is 2.4 metres long.
@ setting
? On which island off Manhattan does a torch-bearer greet ships?
Liberty Island, formerly Bedloe's, lies in Upper New York Bay, three kilometres off the tip of
Manhattan and quite close to New Jersey. The walls of an old star-shaped fort carry the base.
Ellis Island with its museum is the neighbour.
@ story
? Why did the copper lady turn green and lose her torch?
By 1906 brown had become green. Sabotage at a nearby munitions pier in 1916 harmed the arm, and
its torch has been shut ever since. For the centenary in 1986 rusted bars were replaced with steel
and a new gilded flame was fitted.
@ visit
? How many steps lead up to the crown in New York harbour?
Ferries leave from Battery Park and Jersey City. The 162 narrow steps from the pedestal to the
crown are limited to a few hundred guests a day and booked out months before. About four million
come yearly; the Staten Island boat passes free of charge.
== Machu Picchu | Machu Picchu
= the lost city of the Incas; Peru's mountain citadel; the Inca town in the clouds
~ Llamas keep the grass short at {x}.
~ Pablo Neruda devoted a great poem to {x}.
~ Scholars still argue about what {x} was called in its own time.
@ builder
? Which Inca ruler had a country estate above the Urubamba?
Scholars regard it as a country estate of Pachacuti, the ruler who made the Incas great, laid out
around 1450 for rest, hunting and ritual in the company of court and priests. Some 750 lived
there, mostly servants.
@ construction
? How did masons without iron fit stones so tightly?
Granite was split with wedges, pounded with harder stones and ground until no knife would pass the
joints. Mortar was not used in the finest walls, which lean inward and withstand earthquakes. More
than half of the labour lies unseen, in drains and foundations.
@ layout
? What are the Intihuatana and the Temple of the Sun?
About 200 buildings lie on two sides of a plaza, farming terraces to the south and the town to the
north. The rounded Temple of the Sun, the room of three windows and a carved pillar, the
Intihuatana, are its jewels. Sixteen fountains step downhill.
@ setting
? On a ridge between which two Peruvian peaks lies an Inca town?
In southern Peru, eighty kilometres north-west of Cusco, it sits on a saddle 2,430 metres up
between two peaks, while the Urubamba curls around below. Cloud forest with orchids and spectacled
bears clothes the slopes.
@ story
? What did Hiram Bingham of Yale find in 1911?
Deserted about 1550, it was never found by the Spaniards. Local farmers led Hiram Bingham of Yale
there in 1911; the objects he carried off came home a century later. Landslides, and once a crane
for a beer advertisement, have chipped it.
@ visit
? How many days does the Inca Trail take?
Trains run from Ollantaytambo to Aguas Calientes, and buses climb the hairpins. The classic trek
takes four days and must be reserved half a year ahead. Entry is by fixed circuit and hour, for
about 5,000 people a day; May to September is driest.
""", """
# event EVENT
:: causes | Causes; Background; Why it happened
What caused {x}?
Why did {x} happen?
{n} reasons and background
What led up to {x}?
How could {x} come about?
Roots of {x}
Which tensions or conditions lay behind {x}?
What was the situation before {x}?
:: course | Course of events; What happened; Chronology
What happened during {x}?
When did {x} take place and how long did it last?
{n} timeline
Describe the course of {x} day by day
In which order did things unfold in {x}?
How did {x} begin and end?
Date and sequence of {x}
The main stages of {x}
:: people | People; Key figures; Who took part
Who were the key figures in {x}?
Which people played a part in {x}?
{n} leaders and heroes
Who was in charge during {x}?
Name the main characters of {x}
Who took part in {x}?
Which individuals stand out in {x}?
Protagonists of {x}
:: result | Outcome; Consequences; Aftermath
What were the results of {x}?
What changed after {x}?
{n} aftermath
How many lives or buildings were lost or gained through {x}?
What did {x} lead to?
Long-term consequences of {x}
What came next, once {x} was over?
Effects of {x} on later times
:: sources | Sources; Evidence; How we know
How do we know about {x}?
Which eyewitnesses described {x}?
{n} evidence and records
What traces of {x} remain?
Which documents or finds tell of {x}?
Who wrote about {x} at the time?
What have researchers learned about {x} recently?
Records and remains of {x}
:: memory | In memory and culture; Commemoration; Myths
How is {x} commemorated?
Which films, books or songs deal with {x}?
{n} in popular culture
What legends surround {x}?
Is there a memorial to {x}?
What do people wrongly believe about {x}?
Monuments and anniversaries of {x}
How do artists remember {x}?
== Moon landing | the Moon landing
= the flight of Apollo 11; the giant leap of 1969; the first walk on another world
~ One person in five then alive watched {x}.
~ A greeting card today has more memory than the computer used for {x}.
~ Older people remember where they were during {x}.
@ causes
? Why did Kennedy promise to send a man so far?
The Soviet Union had launched the first satellite and the first man, and Washington felt humbled.
In May 1961 President Kennedy set the goal of landing a man before the decade was out. Rivalry of
two systems, rather than curiosity, opened the purse.
@ course
? At what hour did the Eagle touch the Sea of Tranquillity?
Lift-off was on 16 July 1969. Four days later the Eagle, low on fuel, touched down in the Sea of
Tranquillity after an alarm in the computer. The walk outside took two and a half hours, and on
the 24th the capsule splashed into the Pacific.
@ people
? Who stayed in orbit while two colleagues walked below?
Neil Armstrong, the commander, stepped out first, followed by Buzz Aldrin; Michael Collins circled
alone overhead. Wernher von Braun had directed the rocket, Margaret Hamilton the software, and
Gene Kranz led the control room in Houston.
@ result
? What was brought home besides 21 kilograms of rock?
America had won the race, and 21.5 kilograms of rock showed how our satellite was born. Five more
crews followed until 1972. Budgets then shrank, but integrated circuits, fire-proof cloth and a
picture of the blue Earth outlived the programme.
@ sources
? Which mirror left by astronauts still sends back laser light?
Hours of television, radio logs and thousands of photographs exist, even though the original tapes
were wiped. A reflector left behind still returns laser pulses, and an orbiting probe has
photographed the descent stage with its footpaths.
@ memory
? Why do some believe it was filmed in a studio?
A small step for man has become a proverb. A stubborn minority claims that Stanley Kubrick shot it
all in a studio, against every proof. The capsule Columbia is in Washington, the film First Man
came out in 2018, and 20 July is marked each year.
== French Revolution | the French Revolution
= the upheaval of 1789; the fall of the old regime in France; the overthrow of Louis XVI
~ Left and right in politics go back to a seating order from {x}.
~ It was too early to say, a Chinese statesman answered when asked about {x}.
~ Libraries have been filled with books on {x}.
@ causes
? Why were bread and taxes explosive in France around 1788?
The crown was deep in debt from aid to the Americans, and nobles and clergy paid hardly any tax.
Hail and frost doubled the price of bread. A growing middle class had read Rousseau and Voltaire
and resented privileges of birth.
@ course
? When did the Bastille fall and when did Napoleon seize power?
The Third Estate called itself a National Assembly in June 1789, and on 14 July the Bastille fell.
A republic was proclaimed in 1792, the Terror raged in 1793 and 1794, and five Directors ruled
until Napoleon's coup in November 1799.
@ people
? Who were Robespierre, Danton and Marat?
Mirabeau led at first. Louis XVI and Marie Antoinette lost throne and head. Danton thundered,
Marat wrote and was stabbed in his bath by Charlotte Corday, Robespierre ruled by virtue and
guillotine until it took him too. Olympe de Gouges spoke for women.
@ result
? What did the metre and the abolition of privileges have in common?
Feudal dues and hereditary privilege were swept away, church land was sold, and the rights of man
were declared. About 17,000 died by sentence. Departments, the metre and the tricolour remained,
and nations everywhere learned that subjects could be citizens.
@ sources
? What did lists of grievances tell the king?
Sixty thousand lists of grievances, collected in spring 1789, show what villages wanted.
Newspapers by the hundred, records of the clubs and tribunals, and letters of foreigners such as
Arthur Young and Gouverneur Morris fill the archives.
@ memory
? Did a queen really say let them eat cake?
14 July is the national holiday, and the Marseillaise of 1792 the anthem. Dickens wrote A Tale of
Two Cities, Delacroix and David painted, Victor Hugo looked back in Ninety-Three. The queen never
said that the people should eat cake.
== Great Fire of London | the Great Fire of London
= the blaze of 1666; the burning of the City in 1666; the disaster of Pudding Lane
~ Only a year before {x}, plague had emptied the streets.
~ Schoolchildren build cardboard towns and re-enact {x}.
~ News of {x} soon reached every court in Europe.
@ causes
? Which bakery in Pudding Lane was careless with its oven?
Sparks from the oven of Thomas Farriner in Pudding Lane set off a bakery. A long dry summer, a
strong east wind, wooden houses whose upper floors almost touched, and cellars full of pitch,
tallow and brandy did the rest.
@ course
? How many days did flames rage in September 1666?
Shortly after midnight on Sunday, 2 September 1666, the flames broke out. By Monday they had
reached Lombard Street, on Tuesday St Paul's burned and its lead ran through the gutters. When the
wind dropped, gunpowder gaps stopped them by Thursday.
@ people
? What did the lord mayor say before going back to bed?
Lord Mayor Bloodworth scoffed that a woman might put it out and went back to bed. Samuel Pepys
alarmed the king; Charles II and his brother James passed buckets themselves. Robert Hubert, a
confused Frenchman, confessed and was hanged, though he arrived two days late.
@ result
? How many churches did Christopher Wren rebuild?
Some 13,200 houses, 87 parish churches and the old cathedral were gone, with few recorded deaths.
New streets were wider and of brick. Wren rebuilt St Paul's and 51 churches, fire brigades of
private companies were formed, and markets moved west.
@ sources
? Why did a diarist bury his cheese in the garden?
Pepys, who buried his Parmesan and wine in the garden, and John Evelyn left vivid diaries. The
London Gazette printed a report, Hollar drew maps before and after, and diggers have found melted
pottery and charred beams in the cellars.
@ memory
? What does a column 202 feet high recall?
A Doric column by Wren and Hooke, 202 feet high, its distance from the bakery, recalls it; an
inscription blaming Catholics was removed in 1830. Children sing London's Burning as a round. That
it drove out the plague is a myth.
== eruption of Vesuvius | the eruption of Vesuvius in AD 79
= the end of Pompeii; the burial of Herculaneum; the volcanic disaster of AD 79
~ The mountain has been quiet since 1944, long after {x}.
~ Bakers, dogs and graffiti seem near to us because of {x}.
~ No other disaster of antiquity is so well known as {x}.
@ causes
? Which plates meet under the Bay of Naples?
Africa slides under Europe here, and melted rock gathers below the bay. For centuries the vent had
been plugged while gas built up in sticky magma. Earthquakes, a severe one in 62, were the
warnings; nobody knew that it was a volcano.
@ course
? What fell on Pompeii for eighteen hours?
About noon a column of ash shot thirty kilometres up. Pumice rained on the roofs of Pompeii for
some eighteen hours. In the night and next morning the column collapsed, and glowing avalanches of
gas and ash overran Herculaneum, then everything else.
@ people
? Which admiral of the fleet perished on the shore at Stabiae?
Pliny the Elder, scholar and admiral, set out with his galleys to rescue friends and perished on
the beach of Stabiae. His nephew of the same name stayed behind with his mother at Misenum.
Emperor Titus sent two former consuls to give relief.
@ result
? How many bodies have been found in the buried towns?
Four towns vanished under up to twenty metres of ash. Some 1,150 bodies have been found at Pompeii
and 340 in boat sheds at Herculaneum; most of the inhabitants perhaps fled. The coast moved
seaward, and the survivors settled in Naples and Puteoli.
@ sources
? Who described the cloud in the shape of a pine tree?
The younger Pliny described a cloud in the shape of a pine in two letters to Tacitus. Layers of
pumice tell the hours. Fiorelli poured plaster into the hollows left by bodies from 1863. A
scribble in charcoal suggests October rather than August.
@ memory
? Which novel of 1834 tells of the last days of a Roman town?
Bulwer-Lytton's Last Days of Pompeii of 1834 was read everywhere, and Bryullov painted the panic.
Pink Floyd played in the empty arena in 1971. Two and a half million walk the streets each year;
the casts of the dead move them most.
== Battle of Hastings | the Battle of Hastings
= the Norman victory of 1066; William the Conqueror's triumph; the fall of King Harold
~ Every English schoolchild has heard of {x}.
~ Since {x} England has never been conquered from abroad.
~ Few single days have been studied as closely as {x}.
@ causes
? Which English king died without an heir in January 1066?
Edward the Confessor died childless in January 1066. Harold Godwinson was crowned at once; but
Duke William of Normandy insisted that Edward had promised him the throne and that Harold had
sworn on relics. The king of Norway claimed it as well.
@ course
? How did a feigned retreat win a day in October?
On 14 October 1066, from nine until dusk, the shield wall on a ridge held off archers and
horsemen. Rumour said that the duke had fallen; he lifted his helmet. Feigned flights lured
defenders downhill, and when Harold fell the remainder scattered.
@ people
? Who was killed beside King Harold?
King Harold had force-marched from Stamford Bridge in Yorkshire with his brothers Gyrth and
Leofwine, both killed beside him. On the other side rode William, his half-brother Odo, a bishop
with a club, and Eustace of Boulogne; Taillefer sang in front.
@ result
? How did English get so many French words?
William was crowned at Westminster on Christmas Day. Within twenty years nearly all English lords
had lost their lands to Normans, castles rose everywhere, and the Domesday Book listed each
plough. The court spoke French, which is why beef and cow differ.
@ sources
? Which embroidery shows a man with an arrow in his eye?
The Bayeux Tapestry, seventy metres of embroidery, pictures it all like a comic strip. William of
Poitiers and the Anglo-Saxon Chronicle tell opposite stories. Curiously, hardly a weapon or bone
has come to light on the field.
@ memory
? What was built where Harold fell?
The Conqueror founded an abbey, its altar on the spot where his rival fell, and the town there is
called Battle. Each October enthusiasts in mail fight it again. The comic history 1066 and All
That made the date a byword. The arrow in the eye may be legend.
== sinking of the Titanic | the sinking of the Titanic
= the loss of the White Star liner; the shipwreck of April 1912; the disaster of the unsinkable ship
~ Few events at sea are so well known as {x}.
~ A novel of 1898 had told a tale strangely like {x}.
~ New books on {x} appear every year.
@ causes
? Why did a liner steam at full speed among icebergs?
Ice warnings were received but speed was kept at 22 knots, as was customary, on a calm and
moonless night without binoculars for the lookouts. Five flooded compartments were more than the
design allowed, and lifeboats sufficed for half of those aboard.
@ course
? How long did a luxury liner stay afloat after hitting ice?
Four days out of Southampton, at 11.40 in the evening of 14 April 1912, the starboard side grazed
an iceberg. The boats were lowered half empty. At 2.20 the hull broke and went under; the
Carpathia picked up survivors from four o'clock on.
@ people
? Who were the captain and the designer aboard a doomed liner?
Captain Edward Smith and the designer Thomas Andrews went down; Bruce Ismay of the company stepped
into a boat and was despised for it. Wallace Hartley's band played on. Margaret Brown took an oar,
and the operator Jack Phillips signalled to the last.
@ result
? Which safety rules for ships followed in 1914?
About 1,500 of some 2,200 people lost their lives, most in the freezing water. In 1914 a
convention required boats for all, drills and a radio watch day and night; an ice patrol has
guarded the route since. Her sister ship received a double hull.
@ sources
? Who located a wreck 3,800 metres down in 1985?
Inquiries in New York and London questioned hundreds. Robert Ballard and Jean-Louis Michel found
the wreck in 1985, 3,800 metres down and in two halves. Scans in 2022 made an exact model;
microbes eat the iron, so the hull is crumbling.
@ memory
? Which film with Leonardo DiCaprio won eleven Oscars?
James Cameron's film with Leonardo DiCaprio and Kate Winslet won eleven Oscars. Belfast has built
a large museum at the slipway. That the band's final piece was Nearer, My God, to Thee is
uncertain; that the company called her unsinkable is half true.
== fall of the Berlin Wall | the fall of the Berlin Wall
= the night of 9 November 1989; the opening of the East German border; the end of the divided Berlin
~ Nobody who was there will forget {x}.
~ For 28 years before {x} the barrier had cut streets and families in two.
~ Television viewers could hardly believe {x}.
@ causes
? Why did East Germans flee through Hungary in the summer of 1989?
Shops were poor, elections rigged and travel denied. Gorbachev let it be known that Soviet tanks
would stay in their barracks, Hungary cut its border fence, and tens of thousands left that way.
On Mondays ever larger crowds marched in Leipzig.
@ course
? What happened at the crossing in Bornholmer Strasse?
At seven in the evening a spokesman announced new travel rules on television, effective, as far as
he knew, at once. Crowds pressed to the crossings; at Bornholmer Strasse the barrier was raised
about 11.30. By midnight all stood open, and people danced on top.
@ people
? Which official misread his note at a press conference?
Günter Schabowski, who had not studied his note, spoke too soon. Lieutenant colonel Harald Jäger
opened his gate without orders. Egon Krenz had replaced Honecker three weeks before. Pastor Führer
in Leipzig and countless nameless marchers had prepared it.
@ result
? When were the two German states united?
Free elections followed in March 1990 and unity on 3 October. One after another the regimes of
eastern Europe gave way, and the Soviet Union itself dissolved in 1991. Factories in the east
closed by the thousand, and Berlin became the capital again.
@ sources
? What is kept in the files of the East German secret police?
Cameras from all over the world were present, and the fatal press conference is on tape, note
included. Files of the secret police, some torn up and pieced together again, can be read. Gate
officers have since told their side.
@ memory
? Where can a painted stretch over a kilometre long be seen?
The East Side Gallery, 1.3 kilometres painted by artists, and the memorial in Bernauer Strasse
keep the place visible; chips are sold as souvenirs. Bernstein conducted Beethoven's Ninth at
Christmas. Good Bye, Lenin! made comedy of it.
""", """
# craft CRAFT
:: materials | Materials; What it is made from; Raw materials
What materials do I need for {x}?
What is used as raw material in {x}?
{n} materials for beginners
Which substances or fibres serve for {x}?
Out of what are things made in {x}?
What should I buy to try {x}?
Choosing the right stuff for {x}
Where do the materials of {x} come from?
:: tools | Tools; Workshop; Equipment
Which tools are needed for {x}?
How is a workshop for {x} equipped?
{n} tools list
What implements does a person doing {x} hold in the hand?
Do I need costly machines for {x}?
What apparatus belongs to {x}?
Basic kit for {x}
What are the typical implements of {x}?
:: steps | Technique; Step by step; How it is done
How is {x} done step by step?
What is the procedure in {x}?
{n} basic technique
In what order does one work in {x}?
How does a piece come into being in {x}?
Can you explain the process of {x}?
First lesson in {x}
What are the main stages of {x}?
:: history | History; Origins; Through the centuries
How old is {x}?
Where did {x} begin?
{n} origins and history
Which ancient people practised {x}?
How did {x} develop over the centuries?
Where do the oldest examples of {x} come from?
Past of {x}
Who first practised {x}?
:: styles | Styles; Regional traditions; Varieties
What styles of {x} are there?
Which regions are famous for {x}?
{n} traditions around the world
What kinds of work have made {x} famous?
What kinds of products come from {x}?
How does {x} differ from country to country?
Well-known schools and varieties of {x}
Examples of fine {x}
:: mistakes | Common mistakes; Advice; Safety
What mistakes do beginners make in {x}?
What can go wrong in {x}?
{n} safety and troubleshooting
How do I avoid failures in {x}?
What should a newcomer to {x} watch out for?
Is {x} dangerous?
Advice for the first attempts at {x}
Why did my first try at {x} fail?
== pottery | pottery
= ceramics; the potter's craft; making vessels of clay
~ Few hobbies are as calming, or as muddy, as {x}.
~ Archaeologists date whole cultures by their {x}.
~ Museums everywhere have halls full of {x}.
@ materials
? What separates earthenware clay from porcelain?
Clay is the beginning of everything: red earthenware, grey stoneware or white porcelain, which is
mixed with kaolin and feldspar. Sand or crushed shards, called grog, make it stronger. Glazes are
powdered glass, ash and metal oxides in water.
@ tools
? What turns on a wheel, and what is a kiln?
Besides the wheel, kicked by foot or driven by a motor, one wants a wire to cut lumps, a sponge,
wooden ribs, loops for trimming and a bat to lift the ware. The kiln, electric or fired with wood
or gas, is the costly item; many clubs share one.
@ steps
? How is a bowl thrown, dried and fired twice?
Knead out the air, slap the lump on the wheel and centre it with wet hands, then open it and draw
up the wall. When leather-hard the foot is trimmed. After a week of drying come a first firing at
about 950 degrees, a dip in glaze and a second, hotter one.
@ history
? Which hunters in China made the first pots 20,000 years ago?
Cooking pots from a cave in Jiangxi in China, 20,000 years old, are earlier than farming. The
wheel appeared in Mesopotamia during the fourth millennium BC. Athens painted black and red
figures; Meissen solved the riddle of porcelain in 1708.
@ styles
? What are raku, majolica and Wedgwood known for?
Japan loves the rough raku bowl, mended with gold if it breaks; Italy and Spain shine with
tin-glazed majolica, Delft with blue on white. Wedgwood made jasper ware at Stoke. Bernard Leach
and Lucie Rie shaped the modern studio.
@ mistakes
? Why did a pot burst in the oven?
Trapped air and damp walls burst in the heat, so dry slowly and keep walls even. Uncentred lumps
wobble and collapse. Glaze on the foot will glue the ware to the shelf. Dust is bad for the lungs:
wipe wet, never sweep.
== knitting | knitting
= hand knitting; working yarn with two needles; the craft of sweaters and socks
~ Groups meet in cafés for an evening of {x}.
~ Dickens gave Madame Defarge a grim kind of {x}.
~ Many find that {x} quiets the mind.
@ materials
? Which yarn suits a first scarf?
Sheep's wool is elastic and forgiving, cotton cool and heavy, alpaca and mohair fluffy, acrylic
cheap and washable. Labels give the weight, from lace to bulky, and the suggested gauge. A
light-coloured, smooth yarn of middling thickness is best at first.
@ tools
? What are circular and double-pointed needles for?
Two needles of bamboo, wood or metal are enough, and their thickness must suit the thread.
Circular ones joined by a cable carry wide pieces; sets of five make socks. Stitch markers, a
tape, blunt sewing needle and row counter are handy.
@ steps
? How do cast on, knit, purl and bind off follow one another?
Loops are cast on to one needle. Put the other into the first loop, catch the thread and pull it
through: a knit stitch; from the back it is a purl. Row after row the fabric grows, is widened or
narrowed, and is bound off at last, washed and pinned flat.
@ history
? Which socks from Egypt show the oldest true stitches?
Socks from Egypt of about the eleventh century, in blue and white cotton, are the oldest true
specimens. Spain had gloves for bishops, guilds of men ruled the trade in Paris, and William Lee
built a stocking frame in 1589. Soldiers received comforts in two world wars.
@ styles
? What do Aran, Fair Isle and Norwegian sweaters have in common?
Aran sweaters show cables and honeycomb in cream, Fair Isle many colours in bands, Norway
snowflakes with a dotted ground called lice. Shetland shawls pass through a ring. Elizabeth
Zimmermann freed people from patterns, and Kaffe Fassett from fear of colour.
@ mistakes
? Why does a scarf become wider and wider?
A scarf that grows wider has gained stitches at the edges, often because the thread lay over the
needle: count each row. Holding too tightly makes every row a struggle. Skip the test square and
the garment will not fit. Dropped loops are rescued with a hook.
== weaving | weaving
= the loom craft; making cloth on a loom; handweaving
~ Patience is the first thing that {x} teaches.
~ The language of {x} is full of images for fate.
~ Hands and eyes alike are trained by {x}.
@ materials
? What are warp and weft?
Two sets of threads are wanted: a strong, smooth warp, say linen or cotton, that endures tension,
and a weft of nearly anything, wool, silk, rags or straw. They cross at right angles. Dyes come
from madder, indigo and walnut, or from a tin.
@ tools
? What do heddles, shuttle and reed do?
A loom keeps the warp taut. Heddles raise chosen threads, the shuttle carries the weft through the
gap, and a comb or reed beats it home. A simple frame or a backstrap tied round the waist will do;
floor models have treadles.
@ steps
? In which order is a loom threaded and cloth made?
Measure all warp ends to one length, wind them on the beam, thread them through heddles and reed,
and tie them at the front. Then press a treadle, throw the shuttle, beat, change and throw back.
At the end cut off, knot the fringe and wash.
@ history
? How did Jacquard's cards come to guide threads?
Imprints in clay from Moravia suggest cloth 27,000 years ago. Egyptians made linen fine as veils.
Kay's flying shuttle of 1733 doubled the speed, Cartwright added power, and in 1804 Jacquard's
punched cards steered patterns and inspired computers.
@ styles
? Where do kente, tweed and Gobelin tapestries come from?
Ghana's kente is sewn from bright strips; Scotland has tartan and Harris tweed, Peru stripes of
alpaca, Indonesia ikat dyed before it goes on the loom. Paris perfected pictorial Gobelins. Anni
Albers of the Bauhaus made it art.
@ mistakes
? Why do edges pull in on a hand loom?
Pulling the shuttle too tight draws in the edges: lay the weft in an arc before beating. Unequal
tension leaves baggy strips, and a mistake in threading shows all the way down. Calculate waste of
half a metre. Sit high enough to spare your back.
== glassblowing | glassblowing
= the art of the glassmaker; blowing molten glass; Murano's craft
~ Visitors always gather when there is {x} to be watched.
~ Teamwork and timing are everything in {x}.
~ A television contest has made {x} fashionable.
@ materials
? What are sand, soda and lime melted for?
Quartz sand is the base, soda lowers its melting point and lime makes it last in water. Lead oxide
adds sparkle, borax resistance to heat. Cobalt colours it blue, gold ruby red. Broken pieces,
cullet, help the melt along.
@ tools
? What is a punty rod?
A hollow steel pipe about a metre and a half long, a solid rod called the punty, jacks like giant
tweezers, shears and cups of wet cherry wood make up the kit. There are three fires: a furnace, a
reheating chamber named glory hole and a cooling oven.
@ steps
? How does a glowing bubble become a vase?
Gather a glowing blob at 1,100 degrees, roll it on a steel table and breathe into the pipe. Swing,
reheat and shape it, turning all the while. The bottom is then stuck to a rod, the pipe knocked
off and the lip opened. It cools overnight in an oven.
@ history
? On which Syrian coast did someone first inflate hot glass?
Beads were known long before, but around 50 BC somebody on the Syrian coast discovered that it
could be inflated. Rome made cheap cups everywhere. Venice moved its furnaces to an island in 1291
and forbade masters to leave on pain of death; Bohemia and Lorraine learned all the same.
@ styles
? What made Tiffany, Gallé and Chihuly famous?
Murano is known for thin cristallo and twisted white threads, Bohemia for cut crystal, Nancy for
the layered vases of Gallé, New York for Tiffany's shimmer. Dale Chihuly's tangles hang in
lobbies; scientific workers make retorts with a lamp.
@ mistakes
? Why do finished goblets crack overnight?
Whoever stops turning sees the piece sag. Blowing too early or too hot makes walls uneven; cooling
too fast builds up stress, and the goblet cracks overnight. Burns are likely: natural fibres, dark
glasses and a partner are advisable, and hot looks just like cold.
== origami | origami
= Japanese paper folding; the art of folding paper; the craft of the paper crane
~ Engineers have used {x} to pack solar panels for rockets.
~ Mathematicians have proved theorems about {x}.
~ Whoever completes a thousand birds, says a legend of {x}, may make a wish.
@ materials
? Which square sheets are best for folding?
Square sheets, usually 15 centimetres wide, coloured on a single side, thin and crisp, are the
norm. Washi of mulberry fibre suits grand models; foil-backed sheets keep their shape. A banknote
or the page of a magazine will serve for practice.
@ tools
? Are scissors and glue allowed for a crane?
Hands are nearly all it takes, for purists refuse scissors and glue. A smooth bone or the back of
a nail sharpens the crease, a ruler helps with grids, tweezers with tiny feet. A brush and thin
paste are used to dampen rounded sculptures.
@ steps
? What are valley and mountain folds?
Diagrams speak a language of valley and mountain creases, dashed and dotted. Align corners
exactly, hold, then crease from the middle outward. A few bases, such as kite, fish and bird,
begin most models; a crane takes some twenty moves, ending with the neck.
@ history
? Which book of 1797 explained a thousand cranes?
Sheets came to Japan from China in the sixth century and were folded for Shinto gifts and
weddings. Senbazuru Orikata, a book of 1797, explains joined cranes. Friedrich Fröbel brought it
into kindergartens, and Akira Yoshizawa's arrows of 1954 made instructions universal.
@ styles
? What do modular and wet folding mean?
Modular pieces join many like units into stars, wet folding gives soft curves, kirigami permits
cuts, and tessellations repeat a grid. Yoshizawa, Robert Lang with his insects, and Satoshi Kamiya
with a dragon of endless scales are admired.
@ mistakes
? Why does a paper frog turn out crooked?
Sloppy first creases add up, and the frog turns out crooked. Beginners hurry, choose thick or not
quite square sheets, and overlook whether a fold goes up or down. Look at the next picture as
well. The sole hazard is a paper cut and lost evenings.
== blacksmithing | blacksmithing
= the smith's trade; forging iron; the craft of hammer and anvil
~ Gods as different as Hephaestus and Ogun were devoted to {x}.
~ The family name Smith and its relatives recall {x}.
~ Longfellow praised {x} under a spreading chestnut tree.
@ materials
? Which bar is soft enough for a first hook?
Mild steel bars, round or square, are cheap and obedient; spring steel from old lorries makes
blades. Wrought iron of former days is now a rarity. The fire eats charcoal, coke or gas, and
borax serves as a flux in welding.
@ tools
? What do anvil, tongs and bellows do?
An anvil of at least fifty kilograms on a stump, hammers of one to two kilograms, tongs to fit
every bar, a vice and a bucket of water are basic. Bellows or a fan feed the hearth. Punches,
chisels and swages the owner makes himself.
@ steps
? At what colour is iron struck?
Heat the bar to bright orange, carry it quickly over and strike while the glow lasts. Drawing out
lengthens, upsetting thickens, and there are bending, punching and splitting besides. For a knife,
quench from cherry red in oil, then warm it gently until straw-yellow.
@ history
? Which people of Anatolia were early masters of iron?
Beads from Gerzeh in Egypt were hammered from meteorites. Hittites in Anatolia smelted ore in the
second millennium BC, and by 500 BC Celts and the Nok of Nigeria did so as well. Every village had
its forge until the car replaced the horse.
@ styles
? What are Damascus blades and Japanese swords praised for?
Farriers shoe horses, armourers and cutlers made swords, locksmiths gates. Japan's swordsmiths
fold hard and soft layers, Syria had watered Damascus blades, and Toledo its rapiers. Samuel
Yellin's grilles adorn American banks; Uri Hofi teaches a relaxed stroke.
@ mistakes
? Why does hot metal crumble under the hammer?
White sparks mean the bar is burning and will crumble; too cold, it cracks. Newcomers grip too
hard and hit too often. Wear goggles, leather and wool, never gloves of plastic, and remember that
black metal may still be 400 degrees. Galvanised scrap gives off harmful fumes.
== candle making | candle making
= the chandler's craft; making candles at home; dipping and pouring candles
~ Electric light has not put an end to {x}.
~ Children enjoy {x} in the weeks before Christmas.
~ Museum villages often show {x} to visitors.
@ materials
? What are soya, paraffin and beeswax good for?
Beeswax smells of honey and burns long, paraffin is cheap and takes any tint, soya wax is soft and
fit for jars, stearin hardens and brightens. Braided cotton makes the wick, thicker for a wider
candle. Scents and dyes must be soluble in oil.
@ tools
? Why is a double boiler safer than a pan?
A double boiler or a can in a pan of water, a thermometer, a pouring jug and moulds of metal,
silicone or a mere yoghurt pot will do. Skewers keep the wick upright. For tapers one needs a
tall, narrow vessel and a rack.
@ steps
? How many times is a taper dipped?
Melt the wax to about 75 degrees, stir in colour, fix the wick in the middle of the mould and
pour. Top up the hollow as it shrinks, and leave it a day. Tapers are instead dipped and cooled
some thirty times, and rolled on a smooth surface.
@ history
? Which insects and whales supplied light before paraffin?
Romans dipped twisted flax in tallow; in China wax of insects, in Japan of sumac was burned.
Medieval chandlers went from house to house, while churches insisted on bees. Spermaceti of
whales, stearin of 1825 and paraffin of 1850 gave ever cleaner light.
@ styles
? Which countries are known for advent wreaths and carved columns?
Scandinavia cherishes slim tapers in windows and on Saint Lucy's crown; Germany has carved,
brightly layered columns and advent wreaths, Mexico painted ones for the Day of the Dead. Jars
with scent, floating discs and rolled honeycomb sheets are popular gifts.
@ mistakes
? Why does a flame drown in its own pool?
A wick that is too thin drowns in its pool, one too thick smokes. Pouring too hot leaves pits, too
cold rings. Never melt wax directly on the stove or put it out with water: smother it with a lid.
Do not pour remains down the sink.
""", """
# city PLACE
:: founding | Foundation; Early history; Origins
Who founded {x}?
When was {x} founded?
{n} early history
How did {x} begin?
What stood on the site of {x} at first?
From what small beginnings did {x} grow?
Which people first settled in {x}?
Legend about the birth of {x}
:: sights | Sights; Landmarks; What to see
What should I see in {x}?
Which monuments is {x} famous for?
{n} top attractions
Which buildings stand out in {x}?
Where do tourists go in {x}?
Best museums and landmarks of {x}
A day of sightseeing in {x}
What are the must-sees of {x}?
:: food | Food and drink; Cuisine; Eating out
What do people eat in {x}?
Which dish is typical of {x}?
{n} local specialities
Where does one dine well in {x}?
What should I taste in {x}?
Cuisine and drinks of {x}
What is sold at the street stalls of {x}?
Favourite meals in {x}
:: transport | Transport; Getting around; Traffic
How do I get around in {x}?
What is public transport like in {x}?
{n} metro, buses and airport
Is it better to walk or ride in {x}?
Which lines, boats or trains serve {x}?
How do the inhabitants of {x} travel to work?
Traffic in {x}
Getting from the airport into {x}
:: site | Setting and climate; Geography; Location
On which river, bay or hills does {x} lie?
What is the climate of {x}?
{n} geography and weather
Where exactly is {x} situated?
When is it hot or wet in {x}?
How many people live in {x}, and on what sort of land?
Natural surroundings of {x}
What is the landscape around {x} like?
:: culture | Culture; Festivals; Arts and customs
What festivals are held in {x}?
Which artists or writers are connected with {x}?
{n} festivals and arts
What is cultural life like in {x}?
Which customs are typical of {x}?
What music, film or theatre comes from {x}?
Famous creative people of {x}
What do the people of {x} celebrate?
== Venice | Venice
= the city of canals; La Serenissima; the queen of the Adriatic
~ The smell and the silence of {x} surprise every newcomer.
~ Copies of {x} have been built in Las Vegas and Macau.
~ Marco Polo compared every place he saw with {x}.
@ founding
? From whom did refugees hide on mudbanks of an Adriatic lagoon?
Refugees from Roman towns on the mainland hid from Huns and Lombards on mudbanks of the lagoon in
the fifth and sixth centuries. Tradition gives 25 March 421. They drove millions of piles and
chose their first doge about 697.
@ sights
? Which basilica has golden mosaics and four bronze horses?
St Mark's with its golden mosaics and bronze horses, the pink palace of the doges and the bell
tower frame the square. The Rialto and the Bridge of Sighs are photographed endlessly. Titian and
Tintoretto hang in the Accademia and the Scuola of San Rocco.
@ food
? What are cicchetti?
Small bites called cicchetti are taken standing at a counter with a glass of white, the ombra.
Sardines in sweet-sour onions, cuttlefish in its ink, rice with peas, and liver with onions
follow. The Bellini of peach and sparkling wine was mixed at Harry's Bar.
@ transport
? Why are there no cars, and what is a vaporetto?
No wheels are allowed, so everyone walks over some 400 bridges or takes the vaporetto, a water bus
along the Grand Canal. Trains cross a causeway to Santa Lucia station. Gondolas are for pleasure;
standing ferries cross for two euros.
@ site
? On how many islands was a lagoon town built?
More than a hundred islets in a shallow lagoon at the head of the Adriatic carry it. Winter tides
pushed by the sirocco flood the square, although barriers called Mose now rise in time. Fewer than
50,000 remain in the old centre; summers are sticky.
@ culture
? During which carnival do masks fill an Italian town?
Masks fill the streets in the ten days of carnival before Lent. The film festival on the Lido
gives a golden lion each September, and the Biennale shows art since 1895. Vivaldi taught orphan
girls here; Goldoni wrote comedies, and Thomas Mann a famous novella.
== Istanbul | Istanbul
= Constantinople; the city on the Bosporus; Turkey's largest city
~ One lifetime is not enough for {x}, people say.
~ Spelling and pronunciation of {x} have changed with its masters.
~ Millions of foreigners come to {x} each year.
@ founding
? Who was Byzas of Megara?
Byzas of Megara is said to have settled a headland about 660 BC, opposite the land of the blind.
Constantine renamed it in AD 330 as his new Rome. Sultan Mehmed II took it on 29 May 1453 and made
it the Ottoman seat.
@ sights
? Which church, mosque and museum was finished in 537?
Hagia Sophia, finished in 537, faces the six minarets of the Blue Mosque. Topkapi Palace shows
harem and jewels, an underground cistern has heads of Medusa, and the Grand Bazaar four thousand
shops. The Galata Tower gives the best view.
@ food
? Where are fish sandwiches sold from boats?
Rings of sesame bread, fish sandwiches by the Galata Bridge and mussels stuffed with rice are
eaten in the street. Kebab, aubergine that made an imam faint, and little plates with raki fill an
evening. Sweet ends are baklava and lokum; tea comes in tulip glasses.
@ transport
? Which tunnel for trains joins two continents?
Ferries between Europe and Asia are the most charming means, with gulls in attendance. Since 2013
the Marmaray tunnel lets trains run beneath the strait, and three bridges carry the jam of cars.
An old red tram climbs a shopping street; one card pays for all.
@ site
? Which metropolis lies on two continents?
Alone among great cities it lies on two continents, astride the strait between the Black Sea and
the Marmara, with the Golden Horn as harbour. Nearly sixteen million inhabitants feel damp
summers, rainy winters and now and then snow; a dangerous fault passes offshore.
@ culture
? Who founded a Museum of Innocence?
Orhan Pamuk, Nobel winner, has written about its melancholy and founded a Museum of Innocence.
Tulips are feted in April, music and jazz in summer, modern art at the Biennale. Dervishes whirl,
bathers sweat in the hammam, and street cats are everybody's pets.
== Kyoto | Kyoto
= Japan's old capital; the city of a thousand temples; the seat of the emperors until 1868
~ The bombs of the Second World War spared {x}.
~ Crowds have become a burden to {x}.
~ Visitors are asked to be quiet in the old lanes of {x}.
@ founding
? Which emperor laid out a grid in 794 after the Chinese model?
Emperor Kanmu moved his court here in 794 and laid out streets in a grid after the model of the
Tang capital. He called it Heian-kyo, capital of peace; the present name simply means capital. It
remained the imperial seat for more than a thousand years.
@ sights
? Which pavilion is covered with gold leaf, and which gates are red?
The Golden Pavilion mirrors itself in a pond, and Ryoanji keeps fifteen stones in raked gravel.
Ten thousand red gates lead uphill at Fushimi Inari. Kiyomizu's stage stands on wooden pillars,
and floors at Nijo Castle chirp like nightingales.
@ food
? What does a kaiseki meal consist of?
Kaiseki is a procession of tiny seasonal courses. Soft tofu in hot broth, pickled vegetables,
herring on buckwheat noodles and the skin of soya milk, yuba, come from temple kitchens. Powdered
green tea from nearby Uji flavours sweets and ice cream.
@ transport
? How does one reach the old capital by Shinkansen?
The Shinkansen needs two and a quarter hours from Tokyo. Two subway lines cross in the centre,
buses to the temples are packed, and many rent a bicycle as the valley is flat. There is no
airport of its own; an express connects with Kansai.
@ site
? Which rivers flow through a basin in western Japan?
In a basin with hills on three sides the Kamo and Katsura rivers flow south. Summers are
notoriously sultry, winters raw; cherry blossom comes at the start of April and red maples in late
November. About 1.4 million live there, on the main island Honshu.
@ culture
? In which district do maiko hurry to their appointments?
In July the Gion festival pulls tall floats through the streets, and in August bonfires form giant
letters on the hills. Maiko hurry through Gion in the evening. Murasaki wrote the Tale of Genji at
court; kabuki, the tea ceremony and Nintendo all began here.
== Cairo | Cairo
= Egypt's capital; the city of a thousand minarets; the mother of the world
~ Whoever drinks from the river, they say, will come back to {x}.
~ Travellers of every age have complained of the din of {x}.
~ Sleep is said to be unknown in {x}.
@ founding
? Which general of the Fatimids founded al-Qahira in 969?
After the conquest of 641 Amr set up a camp, Fustat, beside a Roman fortress. In 969 Jawhar,
general of the Fatimids, founded a walled palace town to the north and called it al-Qahira, the
victorious. Saladin built the citadel.
@ sights
? Where can the golden mask of Tutankhamun be admired?
Tutankhamun's treasure is the pride of its museums. Mosques from Ibn Tulun's to Sultan Hasan's,
the citadel with a Turkish silhouette, the Hanging Church of the Copts and the lanes of Khan
el-Khalili keep one busy; the Sphinx is a bus ride away.
@ food
? What is koshari made of?
Koshari, a heap of rice, lentils, macaroni and fried onions with tomato, is everybody's lunch, and
stewed beans called ful are breakfast. Green soup of mallow, stuffed pigeon and sugar cane juice
are local favourites. Men linger in coffee houses over a water pipe.
@ transport
? Which capital opened Africa's first metro?
Africa's first metro opened here in 1987, with carriages kept for women. Minibuses stop on a wave
of the hand, taxis hoot without pause, and crossing a street is an adventure. A felucca under sail
is slow but breezy; the airport lies to the north-east.
@ site
? Where does Africa's longest river split into its delta?
Just south of where the Nile divides into its delta, between two desert cliffs, some 22 million
people crowd in the metropolitan area. Rain falls on a handful of days. May brings hot sand wind,
January cool nights of nine degrees.
@ culture
? Which Nobel laureate wrote a trilogy about an Egyptian family?
Naguib Mahfouz described an alley and a family in his trilogy and won the Nobel Prize in 1988. Umm
Kulthum's songs emptied the streets on first Thursdays. Cinema for the whole Arab world is made
here; lanterns light up Ramadan, and al-Azhar has taught since 970.
== Rio de Janeiro | Rio de Janeiro
= Brazil's carnival city; the Cidade Maravilhosa; the city of the Sugarloaf
~ Songs and postcards have spread the fame of {x}.
~ The Olympic Games came to {x} in 2016.
~ Few cities are recognised from a photograph as quickly as {x}.
@ founding
? Which bay was taken for a river in January 1502?
Portuguese sailors entered the bay on 1 January 1502 and, it is said, took it for a river: hence
January River. Estácio de Sá founded the settlement on 1 March 1565 to drive out the French. Gold
from the interior made it the capital in 1763.
@ sights
? Which statue spreads its arms above Corcovado?
Christ the Redeemer spreads his arms on Corcovado, 30 metres high without the base, and a cable
car sways to the Sugarloaf. Then come the tiled Selarón steps, the Maracanã stadium, the botanical
garden with its royal palms and a Museum of Tomorrow.
@ food
? With what is black bean stew eaten on Saturdays?
Feijoada, black beans stewed with pork, served with orange, kale and toasted manioc, belongs to
Saturday. Skewers are carved at the table in the churrascaria. On the sand, vendors offer grilled
cheese, maté and coconuts; lime and cachaça make a caipirinha.
@ transport
? Which yellow tram climbs to Santa Teresa?
Three metro lines link the centre with the southern beaches, and buses in reserved lanes go west.
A yellow tram rattles over an old aqueduct to Santa Teresa; ferries cross to Niterói. Santos
Dumont, the inner airport, ends in the water.
@ site
? Which granite hills rise between beaches and a bay?
Granite humps and rainforest rise straight out of Guanabara Bay and the Atlantic, leaving narrow
strips for Copacabana and Ipanema. Over six million inhabitants share them, many on steep slopes.
December to March is hot with violent showers; winter stays near 22 degrees.
@ culture
? Where do samba schools compete?
Samba schools compete in the Sambadrome for two nights before Ash Wednesday, after a year of
sewing and rehearsal. Bossa nova was whispered in Ipanema by Jobim and João Gilberto. White-clad
crowds give flowers to the sea goddess at New Year; Machado de Assis was born here.
== Prague | Prague
= the golden city; Bohemia's capital; the city of a hundred spires
~ Weekend visitors from all over Europe fill {x}.
~ The centre of {x} came through the wars almost unharmed.
~ Fog and lamplight become {x} well.
@ founding
? Which princess prophesied a town whose glory would touch the stars?
Princess Libuše, says the legend, foretold a town whose glory would touch the stars and sent men
to where someone was carving a threshold, prah. In fact Duke Bořivoj put up a fort about 870.
Charles IV founded the New Town and a university in 1348.
@ sights
? Which clock shows apostles and a skeleton?
Charles Bridge, lined with thirty saints, leads up to the Castle, the largest of its kind, with St
Vitus. On the Old Town Square apostles parade at the astronomical clock each hour. The Old Jewish
Cemetery and the Dancing House are very different sights.
@ food
? With which dumplings is roast pork served by the Vltava?
Roast pork with cabbage and bread dumplings, sirloin in cream and goulash fill the plate; fried
cheese is a snack. Pilsner flows for less than mineral water, with beers brewed on the spot at U
Fleků. Carp is bought alive for Christmas Eve.
@ transport
? Which tram number passes nearly all sights?
Trams go everywhere, and number 22 passes nearly every sight. The metro has three lines, A, B and
C, with deep, fast escalators. Cobbles call for flat shoes. Bus and underground connect with
Václav Havel airport; a funicular climbs Petřín.
@ site
? In which bend of a Bohemian river do hills and spires meet?
A bend of the Vltava, with nine hills around, makes a natural stage in the heart of Bohemia. Some
1.3 million people live there. January averages about freezing, July nineteen degrees with
thunderstorms; the flood of August 2002 filled the underground.
@ culture
? Where was Don Giovanni first performed?
Mozart conducted the first Don Giovanni in the Estates Theatre in 1787. Kafka worked here in an
insurance office, Smetana and Dvořák composed; Spring, a festival of music, begins on 12 May.
Puppets and black light theatre are local arts, and Easter brings painted eggs.
== Sydney | Sydney
= Australia's harbour city; the capital of New South Wales; the Emerald City
~ The Olympic Games of 2000 were held in {x}.
~ {x} and Melbourne have been rivals for ever.
~ Backpackers from everywhere find casual work in {x}.
@ founding
? What was unloaded at the cove by the First Fleet?
Eora people had fished the harbour for tens of thousands of years when Arthur Phillip landed
convicts of the First Fleet at the cove on 26 January 1788. He named it after the British home
secretary. Rum was the currency, until Macquarie set up proper towns.
@ sights
? Which white sails on a point were designed by Jørn Utzon?
White shells of the Opera House by Jørn Utzon, opened in 1973, and the steel arch beside it, which
may be climbed, are known to all the world. The Rocks have sandstone pubs; Bondi has a cliff walk,
Taronga a zoo with the finest view.
@ food
? What do people have for brunch near Bondi?
Rock oysters, barramundi and prawns come fresh from the fish market at Blackwattle Bay. Brunch
means smashed avocado and a flat white. Immigrants brought dumplings, pho and meze; meat pies and
the sponge cubes called lamingtons are older loves.
@ transport
? Which green and yellow boats leave Circular Quay?
Green and yellow ferries leave Circular Quay for Manly and other shores. Double-deck trains, a
driverless metro, light rail and buses all accept a tap of a bank card. The airport is only eight
kilometres off, by rail about a quarter of an hour.
@ site
? Which harbour branches inland on the Tasman Sea?
A drowned river valley with a hundred coves opens to the Tasman Sea through two sandstone heads;
the Blue Mountains close the horizon. Over five million inhabitants enjoy 26 degrees in January
and 17 in July, though bushfire smoke and hailstones occur.
@ culture
? When is the bridge lit up by fireworks watched on every screen?
New Year's fireworks over the bridge open the world's celebrations. Mardi Gras parades in March,
Vivid throws light on walls in winter, and the yacht race to Hobart starts on 26 December. Patrick
White lived here; Baz Luhrmann films, and lifesavers are folk heroes.
"""]
