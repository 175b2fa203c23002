"""Write down the financial collection: annual reports of invented companies and finance concepts.

In:  the tables below (COMPANIES, EVENTS, PASSAGES, QUESTIONS, CONCEPTS) and a seeded generator.
Out: build(generator) -> (passages, queries), lists of dictionaries; domains/make.py splits them.

A passage is a template filled with a company's facts. A question names the facts that answer it,
so a passage is relevant if and only if its template states all of them: score 2 for the passage
the question was written for, 1 for any other. Companies, brands and figures are invented;
exchanges, agencies and accounting rules are real. Concept passages are written out in full.

Example: "How highly geared is {who}?" needs {leverage}; every passage that states it is relevant.
"""
import random
import string

ASPECTS_LEFT_OUT = 3             # per company, so that not every report answers every question
CURRENCY_SCALE = {"NOK_": 10, "SEK_": 10, "DKK_": 7, "R": 18, "₹": 85, "¥": 150}    # against $
OPTIONAL_ASPECTS = ("acquisition", "capex", "highlights", "pension", "segments", "tax")
ASPECT_OF_FACT = {"does": "business", "driver": "revenue", "drag": "revenue", "cost": "margin",
                  "target": "acquisition", "reason": "acquisition", "risk1": "risk",
                  "risk2": "risk", "outlook": "outlook", "project": "capex"}


def build(generator: random.Random) -> tuple[list[dict], list[dict]]:
    """Every passage and query, numbered in the order in which they were written."""
    passages, queries = [], []
    for company in read_companies(COMPANIES):
        report_company(company, generator, passages, queries)
    for concept in read_concepts(CONCEPTS):
        explain_concept(concept, generator, passages, queries)
    return passages, queries


def read_companies(table: str) -> list[dict]:
    """Blocks of "key: value" lines under a "name | short | kind | ..." line -> dictionaries."""
    companies = []
    for block in table.strip().split("\n\n"):
        head, *lines = block.split("\n")
        columns = ("name", "short", "kind", "city", "founded")
        company = dict(zip(columns, head.split(" | "), strict=True), asks=[])
        for line in lines:
            key, value = line.split(": ", 1)
            if key in ASPECT_OF_FACT and value.endswith("?"):
                company["asks"].append((value, key))
            else:
                company[key] = value
        companies.append(company)
    return companies


def report_company(company: dict, generator: random.Random, passages: list, queries: list) -> None:
    """Append one company's report sections and the questions that they answer."""
    facts = facts_of(company, generator)
    left_out = generator.sample(OPTIONAL_ASPECTS, ASPECTS_LEFT_OUT)
    if int(company["founded"]) > 1985:              # too young for salary-based pensions
        left_out.append("pension")
    stated = {}                                     # passage id -> names of the facts it states
    own = {}                                        # aspect -> the id of its passage
    for aspect in (a for a in PASSAGES if a not in left_out and a != facts["skip"]):
        template = generator.choice(PASSAGES[aspect])
        aspect = aspect.removesuffix(" down")
        template += "".join(" " + text for text in generator.sample(CLOSINGS[aspect], 2))
        own[aspect] = identifier = f"fi-p{len(passages) + 1:04d}"
        title = write_title(aspect, template, facts, generator)
        passages.append({"_id": identifier, "title": title,
                         "text": capitalise(template.format_map(facts)), "group": company["name"]})
        stated[identifier] = fields(template)
    for aspect, identifier in own.items():
        for text, needs in choose_questions(aspect, stated[identifier], facts, generator):
            relevant = {p: 1 for p, names in stated.items() if needs - {"kind"} <= names}
            facts["who"] = generator.choice((facts["short"], facts["short"], facts["name"]))
            queries.append({"_id": f"fi-q{len(queries) + 1:04d}",
                            "text": capitalise(text.format_map(facts)), "group": company["name"],
                            "relevant": relevant | {identifier: 2}, "entity": company["name"],
                            "entity_type": "COMPANY"})


def fields(template: str) -> set[str]:
    """"{short} owes {net_debt}." -> {"short", "net_debt"}"""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def choose_questions(aspect: str, stated: set, facts: dict, generator: random.Random) -> list:
    """One general question, one about the event told, and the company's own questions."""
    event = f"{aspect}_event"
    general = [(text, set(needs.split())) for text, needs in QUESTIONS[aspect]
               if set(needs.split()) <= stated]
    chosen = generator.sample(general, 1)
    if event in stated:
        chosen.append((generator.choice(facts[event + "_asks"]), {event}))
    return chosen + [(text, {fact}) for text, fact in facts["asks"]
                     if ASPECT_OF_FACT[fact] == aspect]


def write_title(aspect: str, template: str, facts: dict, generator: random.Random) -> str:
    """The entity stands in the title, in the text or in both."""
    forms = ["{name}: {heading}", "{name}, annual report {year}: {heading}",
             "{short} {year} annual report, {heading}", "{heading} ({name})", "{name}"]
    if {"short", "name"} & fields(template):
        forms += ["{heading}", "Annual report {year}: {heading}"]
    heading = generator.choice(HEADINGS[aspect]).format(note=generator.randint(4, 29))
    return generator.choice(forms).format_map(facts | {"heading": heading})


def capitalise(text: str) -> str:
    return text[0].upper() + text[1:]


def facts_of(company: dict, generator: random.Random) -> dict:
    """The hand-written facts of a company with figures that agree with one another."""
    facts = dict(company)
    facts["p1"], facts["p2"] = company["brands"].split("; ")
    facts["s1"], facts["s2"], facts["s3"] = company["parts"].split("; ")
    deal, facts["reason"] = company["deal"].split("; ")
    facts["target"], facts["target_is"] = deal.split(", ", 1)
    facts["risk1"], facts["risk2"] = company["risks"].split("; ")
    facts["a_kind"] = ("an " if company["kind"][0] in "aeiou" else "a ") + company["kind"]
    facts["currency"], exchange = company["shares"].split(" | ")
    facts["exchange"] = "the " + exchange if "Exchange" in exchange else exchange
    year = generator.randint(2021, 2024)
    facts |= {"year": year, "last_year": year - 1, "next_year": year + 1,
              "listed": max(int(facts["founded"]) + 7, generator.randint(1994, 2012)),
              "maturity": year + generator.randint(3, 7), "opening": year + generator.randint(1, 3)}
    add_results(facts, generator)
    add_balance_sheet(facts, generator)
    for aspect, events in EVENTS.items():
        event, *asks = generator.choice(events)
        if event[0] in "+-":
            facts["tax_moved"] = "higher" if event[0] == "+" else "lower"
            event = event[1:]
        facts |= {f"{aspect}_event": event.format_map(facts), f"{aspect}_event_asks": asks}
    return facts


def add_results(facts: dict, generator: random.Random) -> None:
    """Sales, growth, margin, segment shares, guidance and tax, as they are printed."""
    scale = CURRENCY_SCALE.get(facts["currency"], 1)
    revenue = round(10 ** generator.uniform(2.2, 3.5) * scale)
    growth = generator.choice((-1, 1, 1, 1)) * generator.randint(20, 140) / 10
    better = facts["cost"][0] == "+"
    margin = generator.randint(60, 210) / 10
    change = generator.randint(4, 25) / 10
    shares = sorted((generator.randint(12, 30), generator.randint(12, 30)))
    tax = generator.randint(170, 290) / 10
    profit = revenue * margin / 100
    facts |= {
        "cost": facts["cost"][1:], "skip": "revenue down" if growth > 0 else "revenue",
        "revenue": money(facts, revenue), "growth": f"{abs(growth)}%",
        "revenue0": money(facts, revenue / (1 + growth / 100)), "profit": money(facts, profit),
        "margin": f"{margin}%", "margin0": f"{margin - change if better else margin + change:.1f}%",
        "moved": "widened" if better else "narrowed", "rose": "rose" if better else "fell",
        "helped": "helped by" if better else "held back by",
        "points": f"{round(change * 100)} basis points",
        "share1": f"{100 - sum(shares)}%", "share2": f"{shares[1]}%", "share3": f"{shares[0]}%",
        "low": f"{generator.randint(1, 4)}%", "high": f"{generator.randint(5, 9)}%",
        "target_margin": f"{round(margin) + generator.randint(0, 2)}%",
        "tax_rate": f"{tax}%", "tax": money(facts, profit * 0.93 * tax / 100),
        "tax_paid": money(facts, profit * 0.93 * tax / 100 * generator.uniform(0.7, 0.95)),
        "staff": f"{round(revenue / scale * generator.uniform(3, 6), -1):,.0f}",
        "raw_revenue": revenue, "raw_profit": profit}


def add_balance_sheet(facts: dict, generator: random.Random) -> None:
    """Debt, dividends, the acquisition, investment and pensions, as they are printed."""
    revenue, profit = facts["raw_revenue"], facts["raw_profit"]
    leverage = generator.randint(6, 32) / 10
    obligation = revenue * generator.uniform(0.2, 0.6)
    deficit = obligation * generator.uniform(0.04, 0.15)
    project = revenue * generator.uniform(0.01, 0.03)
    dividend = generator.randint(14, 190) * CURRENCY_SCALE.get(facts["currency"], 1) ** 0.5 / 100
    payout = generator.randint(30, 60)
    buyback = profit * generator.uniform(0.1, 0.4)
    share_price = dividend / payout * 100 * 14
    facts |= {
        "leverage": f"{leverage} times", "net_debt": money(facts, leverage * profit * 1.4),
        "facility": money(facts, round(revenue * 0.3, -1)), "cash": money(facts, revenue * 0.07),
        "interest": money(facts, leverage * profit * 1.4 * generator.uniform(0.035, 0.06)),
        "dividend": per_share(facts, dividend), "dividend0": per_share(facts, dividend * 0.93),
        "payout": f"{payout}%", "buyback": money(facts, buyback),
        "shares_bought": f"{round(buyback / share_price * 1e6, -4):,.0f}",
        "price": money(facts, revenue * generator.uniform(0.03, 0.12)),
        "goodwill": money(facts, revenue * generator.uniform(0.01, 0.025)),
        "capex": money(facts, project + revenue * generator.uniform(0.03, 0.07)),
        "project_cost": money(facts, project),
        "obligation": money(facts, obligation), "deficit": money(facts, deficit),
        "plan_assets": money(facts, obligation - deficit),
        "contribution": money(facts, deficit * generator.uniform(0.12, 0.25)),
        "discount": f"{generator.randint(31, 54) / 10}%"}


def money(facts: dict, millions: float) -> str:
    """12.3 -> "£12 million"; small sums keep one decimal."""
    digits = f"{millions:,.0f}" if millions >= 20 else f"{millions:.1f}"
    return f"{facts['currency'].replace('_', ' ')}{digits} million"


def per_share(facts: dict, amount: float) -> str:
    if facts["currency"] == "£":
        return f"{amount * 100:.1f}p"
    return f"{facts['currency'].replace('_', ' ')}{amount:.2f}"


def read_concepts(table: str) -> list[dict]:
    """Blocks marked "=" definition, "+" use; "?" asks for the first, "!" the second, "*" both."""
    concepts = []
    for block in table.strip().split("\n\n"):
        head, *lines = block.split("\n")
        term, kind, heading = head.split(" | ")
        concept = {"term": term, "type": kind, "heading": heading, "=": "", "+": "", "asks": []}
        mark = ""
        for line in lines:
            if line[:2] in ("? ", "! ", "* "):
                concept["asks"].append((line[0], line[2:]))
            elif line[:2] in ("= ", "+ "):
                mark = line[0]
                concept[mark] = line[2:]
            else:
                concept[mark] += " " + line
        concepts.append(concept)
    return concepts


def explain_concept(concept: dict, generator: random.Random, passages: list,
                    queries: list) -> None:
    """Append what a term means, how it is used, and the questions about both."""
    ids = {}
    titles = {"=": generator.choice((concept["term"], "Glossary of finance", concept["term"])),
              "+": concept["heading"]}
    for mark in "=+":
        ids[mark] = f"fi-p{len(passages) + 1:04d}"
        passages.append({"_id": ids[mark], "title": capitalise(titles[mark]),
                         "text": concept[mark], "group": concept["term"]})
    for mark, text in concept["asks"]:
        relevant = {"?": {ids["="]: 2}, "!": {ids["+"]: 2}, "*": {ids["="]: 2, ids["+"]: 1}}
        queries.append({"_id": f"fi-q{len(queries) + 1:04d}", "text": text,
                        "group": concept["term"], "relevant": relevant[mark],
                        "entity": concept["term"], "entity_type": concept["type"]})


HEADINGS = {
    "highlights": ("Highlights", "Key figures", "The year in brief", "Five-minute summary",
                   "Chair's letter", "Selected financial data"),
    "business": ("Who we are", "Item 1. Business", "At a glance", "Our company", "Overview"),
    "revenue": ("Financial review", "Results of operations", "Trading in the year",
                "Management's discussion and analysis", "Report of the finance director"),
    "margin": ("Financial review", "Operating performance", "Results of operations",
               "Management's discussion and analysis", "Report of the finance director"),
    "debt": ("Liquidity and capital resources", "Note {note}. Borrowings", "Treasury",
             "Financial position", "Report of the finance director"),
    "returns": ("Capital allocation", "Letter to shareholders", "Note {note}. Equity",
                "Information for shareholders", "Report of the finance director"),
    "acquisition": ("Note {note}. Business combinations", "Strategic report", "Portfolio changes",
                    "Letter to shareholders", "Growth"),
    "risk": ("Item 1A. Risk factors", "Principal risks and uncertainties", "Risk report",
             "What could go wrong", "Report of the audit committee"),
    "outlook": ("Outlook", "Looking ahead", "Letter to shareholders", "Chief executive's statement",
                "Management's discussion and analysis"),
    "segments": ("Note {note}. Operating segments", "Divisional review", "Segment information",
                 "Our divisions", "Results of operations"),
    "tax": ("Note {note}. Income taxes", "Taxation", "Financial review", "Tax charge",
            "Report of the finance director"),
    "pension": ("Note {note}. Employee benefits", "Retirement benefit obligations", "Pensions",
                "Financial position", "Note {note}. Post-employment plans"),
    "capex": ("Investment", "Property, plant and equipment", "Strategic report", "Cash flow",
              "Management's discussion and analysis"),
}

CLOSINGS = {
    "highlights": (
        "Definitions of these key figures are given at the end of the report, so that the "
        "financial year can be compared with earlier ones.",
        "The auditors have issued an unqualified opinion; it is printed after the notes.",
        "The chair thanks all employees for their work and invites shareholders to the meeting "
        "in {city}.",
        "An overview of results for five years, with the main financial data of {short}, can be "
        "downloaded from the website.",
        "Numbers are rounded, so that totals may differ slightly from the sum of their parts.",
    ),
    "business": (
        "The annual general meeting will be held in {city} in May, and questions may be sent in "
        "beforehand.",
        "The line of business has changed little over the years, and what people know {short} "
        "for is still the core of what it does.",
        "A list of the brands and companies that belong to {short} is given at the end of this "
        "report.",
        "Other companies make a living in the same business, and {short} competes with them on "
        "quality as much as on price.",
        "The board has eight members, six of them independent, and is assisted by committees for "
        "audit, pay and nominations.",
        "The year is seasonal: the months from June to September usually matter more than the "
        "rest.",
    ),
    "revenue": (
        "Growth in price and volume, and the change in sales of each division of {short}, are "
        "discussed in the pages that follow.",
        "The accounting policy for turnover has not changed, and no customer stood for more than "
        "a tenth of the total sold.",
        "The comparison is unaffected by the calendar, since both years had the same number of "
        "working days.",
        "{s1} moved broadly in line with the total, while {s3} went its own way for reasons "
        "given under the segment.",
        "The first half was stronger than the second, which is the usual pattern for {a_kind}.",
        "Demand for what {short} sells was close to the budget that management had set itself, "
        "and trading has continued on the same path.",
    ),
    "margin": (
        "The measure of profitability excludes one-off items, which {short} lists separately so "
        "that readers can form their own view of earnings.",
        "What {short} makes on its sales depends on many costs; management regards the remaining "
        "expense lines as stable.",
        "Comparatives have not been restated, and no costs have been moved between functions.",
        "Across the divisions the picture was uneven: {s2} did better than the average and {s3} "
        "worse.",
        "The bonus of the executives depends in part on this figure, as the remuneration report "
        "explains.",
        "Other changes in costs and prices had little effect on how much profit {short} makes.",
    ),
    "debt": (
        "The balance sheet of {short} is regarded as sound: a downside case showed that it would "
        "not run out of money.",
        "Loans that {short} owes to banks, the interest it pays and the dates at which it must "
        "repay are listed by currency in a table.",
        "The treasury policy forbids speculative positions and is approved by the audit "
        "committee every year.",
        "Debt is held in the currencies in which {short} earns its income, so that leverage does "
        "not jump with exchange rates.",
        "Lease obligations are shown separately and follow in the next table.",
        "The finance director met all relationship banks in {city} in the autumn and reported no "
        "change in their attitude.",
    ),
    "returns": (
        "What {short} pays to those who own it is reviewed by the board every autumn, along with "
        "any payment of surplus cash to investors.",
        "Registered holders will be written to separately. Those who hold through a broker "
        "should ask there.",
        "Dates are printed inside the back cover, and a calculator for overseas residents is "
        "available online.",
        "There is only one class of share, and each carries one vote at the meeting in {city}.",
        "The authority to buy stock of {short} in the market lapses at the next annual meeting "
        "unless shareholders renew it.",
        "Investment in {s1} comes first; only what is not needed there is passed on.",
    ),
    "acquisition": (
        "The purchase price allocation remains provisional for twelve months, as {short} has not "
        "completed the valuation of the business it bought.",
        "Fees to advisers were expensed as incurred. The sellers have given the customary "
        "warranties.",
        "The management team has agreed to stay for at least three years and has been given "
        "share awards.",
        "It will be reported within {s2} and keeps its name for the time being.",
        "Integration is led by a small team in {city}, which reports to the chief executive "
        "every month.",
        "No competition authority raised objections to the takeover, and {short} plans no other "
        "deal of this size.",
    ),
    "risk": (
        "The list of risks is not exhaustive; other dangers could hurt {short} and its investors "
        "as well.",
        "The board reviewed the register twice during {year}. Mitigating actions are owned by "
        "named executives.",
        "Every threat that could go on to hurt {short} is scored for likelihood and damage on a "
        "scale of five.",
        "Internal audit visited {s1} and {s2} in the year and judged controls to be adequate.",
        "Climate-related matters are treated in the sustainability report, where several "
        "scenarios are worked through.",
        "Readers should weigh these points together with the rest of the report before they deal "
        "in the shares.",
    ),
    "outlook": (
        "These forecasts for {next_year} are forward-looking, and actual results of {short} may "
        "differ for many reasons.",
        "A trading update will follow after the first quarter, when more of the year can be seen.",
        "The assumptions were approved by the board in February and rest on constant exchange "
        "rates.",
        "Among the divisions, {s1} will set the pace, whereas {s3} has the widest range of "
        "possible results.",
        "The guidance makes no allowance for a sharp turn in the economy, although {short} is "
        "optimistic about the next year.",
        "The medium-term plan presented in {city} to investors remains in force.",
    ),
    "segments": (
        "Transactions between divisions take place at market prices and are eliminated on "
        "consolidation.",
        "Central costs are not allocated, because heads of division cannot influence them.",
        "The chief operating decision maker is the executive committee, which receives the "
        "numbers monthly.",
        "Assets are not part of the monthly reports and are therefore not disclosed here.",
        "The way in which {short} is organised was last changed five years ago, when two smaller "
        "units were merged.",
        "Each part of the business of {short} has its own managing director, who sits on the "
        "executive committee in {city}.",
    ),
    "tax": (
        "Open years remain subject to examination by the authorities, and reserves are "
        "considered adequate.",
        "The tax strategy of {short} is published on the website. It commits the company to "
        "paying its fair share and rules out artificial structures.",
        "A reconciliation is set out in the table below, item by item.",
        "Deferred balances relate mostly to buildings and equipment and will unwind over many "
        "years.",
        "For planning purposes {short} uses a somewhat rounder number for the share of profit "
        "that goes to the government.",
        "Country-by-country data are filed with the authorities as the law requires.",
    ),
    "pension": (
        "The figures were prepared by independent actuaries. Sensitivities are shown in the "
        "following table.",
        "Remeasurements are taken to other comprehensive income and do not touch the income "
        "statement.",
        "The trustees of the retirement fund are independent of {short} and meet in {city} four "
        "times a year.",
        "Younger staff at {short} have always saved for retirement in individual accounts and do "
        "not belong to the scheme.",
        "The next full calculation will be made at the end of {next_year}.",
        "Service cost is part of personnel expenses, while the interest element is shown under "
        "financing.",
    ),
    "capex": (
        "What {short} is committed to spend on plant and equipment that is not yet delivered is "
        "disclosed in the notes.",
        "Investment projects are approved only if they clear an internal hurdle rate, which "
        "{short} raised during {year}.",
        "Useful lives were reviewed and left unchanged; nothing had to be written down.",
        "More than half of the total was spent within {s1}, the rest was spread over the other "
        "divisions and the offices in {city}.",
        "No subsidies were received, although an application is pending.",
        "A committee looks back at every large scheme after three years and publishes its "
        "lessons internally.",
    ),
}

# What happened in the year: the sentence told, then the ways in which it is asked for.
EVENTS = {
    "debt": (
        ("lenders agreed to loosen the leverage covenant for two test dates",
         "Did {who} have to renegotiate terms with its banks?",
         "Was {short} close to breaching its loan conditions?"),
        ("a fixed-rate bond was sold to institutional investors and the proceeds retired bank "
         "loans",
         "Has {who} tapped the capital market instead of borrowing from banks?",
         "Why did {short} swap its bank loans for a note issue?"),
        ("interest-rate swaps were signed that fix the cost of two thirds of the borrowings",
         "How well is {who} protected if interest rates climb?",
         "share of floating-rate exposure hedged at {short}"),
        ("the revolving credit facility was renewed a year ahead of its expiry with the same banks",
         "Did {who} refinance early?",
         "Is the credit line of {short} about to run out?"),
        ("Moody's raised its rating of the senior notes by one notch to Baa2",
         "Do the agencies see {who} as a better credit than before?",
         "rating upgrade {short} investment grade"),
        ("private-placement notes that fell due were repaid out of cash rather than rolled over",
         "How did {who} deal with the notes that matured?",
         "Did {short} pay off any loans from its own pocket?"),
        ("a green loan was signed with a spread that falls if emission targets are met",
         "Does the interest that {who} pays depend on its carbon footprint?",
         "sustainability-linked financing at {short}"),
        ("two sites were sold and leased back, which added lease liabilities but freed cash",
         "Did {who} raise cash by selling property it still uses?",
         "Why did {short} become a tenant on its own premises?"),
    ),
    "returns": (
        ("a special dividend followed the sale of a surplus site",
         "Was there any one-off payout for owners of {short} shares?",
         "Why did {who} hand out extra cash?"),
        ("the dividend was raised for the eleventh year running",
         "How long has {who} kept lifting its payout?",
         "Is {short} a reliable pick for income investors?"),
        ("the scrip alternative was withdrawn because it diluted existing holders",
         "Can holders still take new shares instead of cash at {short}?",
         "Why did {who} stop offering shares in place of the cash dividend?"),
        ("shares bought in the market went into treasury to meet employee awards",
         "What happens to the stock that {who} repurchases?",
         "Does {short} cancel the shares it buys?"),
        ("all repurchased shares were cancelled, which lifted earnings per share",
         "Did buying in stock help per-share profit at {short}?",
         "Were the shares that {who} took off the market destroyed or kept?"),
        ("repurchases were halted for four months while a transaction was under negotiation",
         "Why did {who} interrupt its share repurchases?",
         "pause in stock buying at {short}"),
        ("the board moved from half-yearly to quarterly payments",
         "How often will {who} send money to its owners from now on?",
         "Has the timetable of distributions at {short} changed?"),
        ("the founding family did not tender and its holding crept up to 31%",
         "Has anyone's stake in {short} grown because of the buyback?",
         "How large is the founders' holding in {who}?"),
    ),
    "tax": (
        ("-patent-box relief on income from its own inventions",
         "Does intellectual property cut the amount {short} owes the state?",
         "Why is {who} taxed so lightly?"),
        ("+losses abroad for which no deferred tax asset could be recognised",
         "Why could {who} not use its foreign losses?",
         "unrecognised tax losses at {short}"),
        ("-the release of a provision after a transfer-pricing audit was settled",
         "How did the dispute over intra-group prices end for {short}?",
         "Did {who} free up money set aside for the tax authorities?"),
        ("+the revaluation of deferred tax liabilities after a higher rate was enacted",
         "Did a change in the law hit the tax line of {short}?",
         "What did the new statutory rate do to {who}?"),
        ("-credits for research and development spending",
         "Does {who} get tax breaks for its laboratories and engineers?",
         "R&D incentive effect at {short}"),
        ("+deal costs that cannot be deducted",
         "Which expenses did the taxman refuse to accept from {short}?",
         "non-deductible items {short}"),
        ("+withholding tax on dividends brought home from subsidiaries",
         "What did it cost {who} to bring profits back from abroad?",
         "levy on repatriated cash {short}"),
        ("-old losses that were recognised now that profits are expected",
         "Did past losses turn out to be worth something for {short}?",
         "Why was a deferred tax asset booked at {who}?"),
        ("+the top-up charge under the fifteen per cent global minimum",
         "Is {who} caught by the Pillar Two rules?",
         "How does the worldwide minimum levy touch {short}?"),
    ),
    "pension": (
        ("the plan was closed to further accrual and members moved to a defined contribution plan",
         "Can people working at {short} still build up a final-salary entitlement?",
         "Why did staff at {who} switch retirement schemes?"),
        ("the trustees bought an insurance policy that covers the benefits of current pensioners",
         "Has {who} passed any of its retirement promises to an insurer?",
         "pensioner buy-in {short}"),
        ("the triennial valuation led to a recovery plan that runs for six years",
         "How long will it take {short} to plug the hole in its retirement fund?",
         "What did the actuaries' three-yearly check mean for {who}?"),
        ("a new mortality table that assumes shorter lives trimmed the liability",
         "How did assumptions on life expectancy affect {short}?",
         "longevity assumption change {short}"),
        ("the fund moved out of equities into long-dated bonds that match the payments",
         "Where is the retirement money of {who} invested now?",
         "Has the fund of {short} become less exposed to the stock market?"),
        ("former employees could take a lump sum, and the settlement produced a small gain",
         "Did {who} pay off ex-staff in one go?",
         "lump-sum settlement offer {short}"),
        ("leaving a multi-employer plan triggered a withdrawal liability",
         "What did quitting the industry-wide scheme mean for {short}?",
         "Does {who} owe anything to a union scheme it left?"),
        ("a court ruling on equal benefits for men and women led to a past-service cost",
         "Did a judgment change what {who} must pay to retired staff?",
         "equalisation ruling effect on {short}"),
    ),
}

# Each template is one way of writing the section; its fields are the facts that it states.
PASSAGES = {
    "highlights": (
        "Revenue: {revenue} ({last_year}: {revenue0}). Operating profit: {profit}. Dividend per "
        "share: {dividend}. Net debt to EBITDA: {leverage}. Employees: {staff}. These are the "
        "key figures of {name} for the financial year {year}.",
        "{year} in figures: {short} turned over {revenue}, earned an operating margin of "
        "{margin} and ended the year with net debt of {net_debt}. Shareholders are to receive "
        "{dividend} per share. The sections that follow explain how these figures came about.",
        "Dear shareholders, the {kind} you own has {staff} employees and had sales of {revenue} "
        "in {year}. Operating profit came to {profit}. Of the profit after tax, {payout} is to "
        "be paid out. I invite you to read on.",
        "Net sales {revenue}; operating margin {margin} (previous year {margin0}); effective tax "
        "rate {tax_rate}; investment in fixed assets {capex}; interest paid {interest}. The "
        "table summarises {year} for readers in a hurry.",
        "This page sums up where {short} stands. Its sales amounted to {revenue} after "
        "{revenue0}, its operating profit to {profit} and its borrowings, net of cash, to "
        "{net_debt}. A workforce of {staff} made this possible.",
        "At a glance: sales of {revenue}, capital expenditure of {capex}, share repurchases of "
        "{buyback}, cash of {cash}. Compared with earlier years, {short} has become simpler to "
        "understand, and the board intends to keep it so.",
    ),
    "business": (
        "{name} {does}. The company was founded in {founded}, keeps its head office in {city} "
        "and employed {staff} people at the end of {year}. Its best-known names are {p1} and "
        "{p2}. The shares are listed on {exchange}, where they have traded since {listed}.",
        "From its base in {city}, {short} {does}. {p1} is the older of its two main names; {p2} "
        "was added later. What began in {founded} with a few dozen people now has {staff} "
        "employees.",
        "As {a_kind} with roots going back to {founded}, the Group {does}. It trades under "
        "several names, of which {p1} and {p2} are the most widely recognised. The head office "
        "is in {city}; the shares have been quoted on {exchange} since {listed}.",
        "This section describes what the company does for its customers. {short} {does}. It was "
        "established in {founded}. Two names, {p1} and {p2}, account for most of what customers "
        "see, and behind them stand {staff} employees, many of whom work in or near {city}.",
        "Few people outside {city} knew {short} before it was listed on {exchange} in {listed}. "
        "Today the {kind} {does}. {p1} remains its calling card, while {p2} is meant to reach "
        "customers that the older name does not. Headcount at the year end stood at {staff}.",
        "The registrant, a company with its seat in {city}, {does}. Incorporated in {founded}, "
        "it has been listed on {exchange} since {listed}. Principal trade names include {p1} and "
        "{p2}. At the balance-sheet date the number of employees was {staff}.",
    ),
    "revenue": (
        "Sales rose by {growth} in {year} to {revenue}, compared with {revenue0} a year earlier. "
        "The increase came from {driver}. It would have been larger but for {drag}.",
        "The top line reached {revenue}, up {growth} from {revenue0} in {last_year}. Most of the "
        "gain can be traced to {driver}; against that, {drag} weighed on the second half. The "
        "order of magnitude is in line with what {short} had told investors in the spring.",
        "For {short}, {year} was a year of growth. Thanks to {driver}, turnover climbed to "
        "{revenue} and so stood {growth} above the year before, in spite of {drag}.",
        "In spite of {drag}, the {kind} sold more than ever before. Revenue for {year} came to "
        "{revenue} ({last_year}: {revenue0}). Nearly all of the {growth} increase can be put "
        "down to {driver}.",
        "Three things moved net sales. The strongest push came from {driver}. A small "
        "contribution came from exchange rates. In the other direction, {drag} took away part of "
        "the gain. Net sales ended {year} at {revenue}, an advance of {growth}.",
        "Our revenue grew {growth} to {revenue}. We owe this above all to {driver}. Not "
        "everything went our way: {drag} cost us business that we had counted on. Without it, "
        "growth would have been about two percentage points higher.",
    ),
    "revenue down": (
        "Sales fell by {growth} in {year} to {revenue}, compared with {revenue0} a year earlier. "
        "The decline was caused by {drag}. A partial offset came from {driver}.",
        "The top line shrank to {revenue}, {growth} below the {revenue0} of {last_year}. The "
        "largest single cause was {drag}; {driver} cushioned the fall but could not prevent it.",
        "For {short}, {year} was a year to forget. Because of {drag}, turnover slipped {growth} "
        "to {revenue}. On the brighter side, the company benefited from {driver}, as it should "
        "again in {next_year}.",
        "After four years of growth the {kind} had to report lower revenue: {revenue}, against "
        "{revenue0} in {last_year}. The {growth} drop goes back to {drag}. Even {driver} did not "
        "make up for it.",
        "Net sales were pulled in opposite directions. They gained from {driver}, but lost more "
        "because of {drag}. Net sales ended {year} at {revenue}, a decrease of {growth}.",
        "Our revenue was {revenue}, {growth} less than in the year before. We lost ground "
        "because of {drag}. What we gained from {driver} was welcome but came too late in the "
        "year to change the picture.",
    ),
    "margin": (
        "Operating profit amounted to {profit}. As a share of sales that is {margin}, after "
        "{margin0} in {last_year}, so that the operating margin {moved} by {points}. "
        "Profitability was {helped} {cost}.",
        "The operating margin {rose} to {margin} from {margin0}. Management puts most of the "
        "change down to {cost}. Administrative expenses moved in step with sales and played no "
        "part.",
        "In {year} {short} earned {profit} before interest and tax. Its return on sales {moved} "
        "to {margin}, {helped} {cost}; a year ago it had been {margin0}.",
        "Of every hundred in sales the {kind} kept {margin} as operating profit, compared with "
        "{margin0} in the year before. The difference is explained above all by {cost}. "
        "Overheads hardly changed.",
        "Profit from operations {rose} in relation to sales: the ratio was {margin} "
        "({last_year}: {margin0}). We were {helped} {cost}, an effect that built up from quarter "
        "to quarter. Depreciation was broadly unchanged.",
        "What did {cost} do to our earnings? The answer is a margin that {moved} by {points} to "
        "{margin}. In absolute terms the operating result came to {profit}.",
    ),
    "debt": (
        "Net debt at the end of {year} stood at {net_debt}, or {leverage} EBITDA. An undrawn "
        "revolving facility of {facility} runs until {maturity}. During the year {debt_event}.",
        "At the balance-sheet date {short} had cash of {cash} and unused committed lines of "
        "{facility}, none of which expires before {maturity}. Borrowings less cash equalled "
        "{leverage} EBITDA. In addition, {debt_event}.",
        "The {kind} finances itself through banks and bondholders. Its ratio of net debt to "
        "EBITDA was {leverage} at the year end, and interest expense came to {interest}. In the "
        "course of {year} {debt_event}.",
        "Borrowings, net of cash, came to {net_debt}. Interest on them cost {interest}. We "
        "regard gearing of {leverage} EBITDA as comfortable. Worth noting is that {debt_event}.",
        "Our funding needs are covered for the foreseeable future. A committed bank line of "
        "{facility} was available and untouched; it lapses in {maturity}. Cash in hand was "
        "{cash}. It should be added that {debt_event}.",
        "During {year}, {debt_event}. As a result, {short} closed the year with net borrowings "
        "of {net_debt}. Its next large repayment falls due in {maturity}, and {leverage} EBITDA "
        "leaves headroom below the limit that lenders set.",
    ),
    "returns": (
        "The board recommends a dividend of {dividend} per share ({last_year}: {dividend0}), a "
        "payout of {payout} of net profit. In addition, {shares_bought} shares were bought back "
        "for {buyback}. Shareholders should also note that {returns_event}.",
        "{short} spent {buyback} on its own shares in {year}. On top of this, holders will "
        "receive a dividend of {dividend} for each share, after {dividend0} a year ago. As "
        "regards other matters, {returns_event}.",
        "Owners of the {kind} share in its success. About {payout} of earnings is to be "
        "distributed, which makes {dividend} per share. Under the repurchase programme, "
        "{shares_bought} shares were acquired in the market. Further, {returns_event}.",
        "Cash returned to shareholders took two forms: a dividend of {dividend} per share and "
        "repurchases of {buyback}. As for the details, {returns_event}.",
        "We pay out {payout} of our profit and will propose {dividend} per share to the annual "
        "meeting, compared with {dividend0} last year. As previously announced, {returns_event}.",
        "In {year}, {returns_event}. The proposed distribution is {dividend} per share. The "
        "buyback programme authorised by shareholders was used to the extent of {buyback}, at an "
        "average price close to that at the start of the year.",
    ),
    "acquisition": (
        "In {year} {short} bought {target}, {target_is}, for {price}. The purpose was to "
        "{reason}. Goodwill of {goodwill} arose on the transaction.",
        "The purchase of {target} was completed in the autumn. {target} is {target_is}. With "
        "this step management wants to {reason}. The consideration of {price} was paid in cash.",
        "To {reason}, the {kind} took over all the shares in {target}, {target_is}. It paid "
        "{price}, of which a tenth is deferred and depends on the results of the next two years.",
        "One transaction stands out. We acquired {target}, {target_is}, in order to {reason}. "
        "The price was {price}; after valuing customer lists and brands, {goodwill} was left "
        "over as goodwill.",
        "Since the summer of {year}, {target} has belonged to {short}. For the business, "
        "{target_is}, the sellers received {price}. The board expects the newcomer to help it "
        "{reason}.",
        "Growth through takeovers continued. This time the Group wanted to {reason}, and it "
        "found what it needed in {target}, {target_is}. It has been consolidated since July; "
        "goodwill amounts to {goodwill}.",
    ),
    "risk": (
        "Our results could suffer from a number of developments. The most important are {risk1} "
        "and {risk2}. Either of them could reduce sales and earnings, and we may not be able to "
        "pass the effect on to customers.",
        "The directors of {short} consider {risk1} to be the greatest threat to the business. "
        "They put {risk2} in second place. Insurance covers neither.",
        "As {a_kind}, the Group is exposed to {risk1}. It must also reckon with {risk2}. Cyber "
        "attacks and the loss of key staff are rated lower, because plans for both have been "
        "rehearsed.",
        "An investment in the shares involves risk. Among the factors that might cause results "
        "to differ are {risk1}, {risk2} and general economic conditions in the main markets.",
        "What keeps the board awake? First of all, {risk1}. Second on its list: {risk2}. The "
        "likelihood of both is judged to have risen slightly in {year}, while other entries in "
        "the register moved down.",
        "The register of {short} begins with {risk2}. The likelihood is low but the damage would "
        "be severe. Less harmful but more likely: {risk1}. Scenario analysis shows that the "
        "company would survive both at once.",
    ),
    "outlook": (
        "For {next_year} the board expects {outlook}. Sales should grow by between {low} and "
        "{high}, and the operating margin is seen at about {target_margin}.",
        "Looking to {next_year}, {short} is planning for {low} to {high} more revenue. "
        "Underlying this are assumptions for the business itself: management expects {outlook}.",
        "The new year has begun well for the {kind}. We expect {outlook}. On that basis our "
        "guidance is for a margin of roughly {target_margin}.",
        "Guidance for {next_year}: revenue growth of {low} to {high}; operating margin around "
        "{target_margin}. In reaching these figures the company expects {outlook}.",
        "How will {next_year} turn out? Our planning expects {outlook}. If the economy does not "
        "deteriorate, sales will increase by at least {low} and by {high} at best.",
        "The chief executive of {short} remains confident and expects {outlook}. An operating "
        "margin of {target_margin} is within reach in {next_year}, she writes, and the targets "
        "for the medium term stand.",
    ),
    "segments": (
        "{short} reports three segments. {s1} brought in {share1} of sales, {s2} {share2} and "
        "{s3} the remaining {share3}. The split is the one used in internal reporting.",
        "The largest division by far is {s1}, with {share1} of external revenue. {s2} and {s3} "
        "follow with {share2} and {share3}. Compared with {last_year}, the weights shifted by "
        "less than two points.",
        "For management purposes the {kind} is divided into {s1}, {s2} and {s3}. Their shares of "
        "group sales in {year} were {share1}, {share2} and {share3}.",
        "Our smallest unit, {s3}, accounts for {share3} of what we sell, but it is growing. {s1} "
        "supplies {share1}, and the rest is {s2}.",
        "Under IFRS 8 the company discloses results for {s1}, {s2} and {s3}. The first of these "
        "contributed {share1} of revenue, the second {share2}, the third {share3}. Segment "
        "profit is measured before head-office costs.",
        "The accounts of {short} break its sales down by division: {s1} {share1}, {s2} {share2}, "
        "{s3} {share3}. There are no other reportable segments.",
    ),
    "tax": (
        "The tax charge was {tax}, an effective rate of {tax_rate}. The rate was {tax_moved} "
        "mainly because of {tax_event}. Cash taxes amounted to {tax_paid}.",
        "{short} bore an effective tax rate of {tax_rate} in {year}. Most of the difference from "
        "the statutory rate stems from {tax_event}.",
        "Income tax expense of {tax} corresponds to {tax_rate} of profit before tax. It was "
        "{tax_moved} owing to {tax_event}. Payments to the authorities came to {tax_paid}, as "
        "some of the charge is deferred.",
        "Taxes took {tax_rate} of what the {kind} earned. The figure was {tax_moved} as a result "
        "of {tax_event}; without that item it would have been close to the rate of the year "
        "before.",
        "Of our pre-tax profit, {tax_rate} went to the state. One item deserves an explanation: "
        "{tax_event}. In cash we paid {tax_paid}.",
        "The reconciliation shows how {short} arrives at its rate of {tax_rate}. Starting from "
        "the statutory rate, most of the way is covered by {tax_event}. Total expense came to "
        "{tax}.",
    ),
    "pension": (
        "The defined benefit obligation was {obligation} and plan assets were {plan_assets}, "
        "which leaves a deficit of {deficit}. In {year}, {pension_event}. Contributions of "
        "{contribution} are planned for {next_year}.",
        "{short} sponsors one defined benefit plan. Its shortfall was {deficit} at the year end, "
        "calculated with a discount rate of {discount}. It is worth mentioning that "
        "{pension_event}.",
        "Like many an old employer, the {kind} carries pension promises on its balance sheet. "
        "They were valued at {obligation}, discounted at {discount}. During {year}, "
        "{pension_event}.",
        "Employees who joined long ago are entitled to a pension based on salary. The liability "
        "exceeds the assets set aside by {deficit}. The company paid {contribution} into the "
        "fund. As members were told, {pension_event}.",
        "In the reporting year, {pension_event}. After this, the plan of {short} showed "
        "obligations of {obligation} against assets of {plan_assets}. The discount rate of "
        "{discount} is derived from corporate bonds of high quality.",
        "Retirement benefits remain underfunded by {deficit}. We put {contribution} into the "
        "plan during the year. An important change must be reported: {pension_event}.",
    ),
    "capex": (
        "Capital expenditure totalled {capex}. The biggest item was {project}, on which {short} "
        "spent {project_cost} in {year}. It is due to be finished in {opening}.",
        "The {kind} invested {capex} in fixed assets. A good part went into {project}, which "
        "should be ready in {opening}; the remainder replaced worn-out equipment.",
        "We are building for the future: {project} will cost {project_cost} in all and enters "
        "service in {opening}. Maintenance and smaller projects brought the total spent on "
        "property and equipment to {capex}.",
        "Additions to property, plant and equipment were {capex}. Within this, {project} took "
        "{project_cost}. {short} paid for the additions out of operating cash flow.",
        "The board approved one large project in {year}, namely {project}. Its budget is "
        "{project_cost}, and work will last until {opening}. For the Group as a whole, spending "
        "on fixed assets reached {capex}.",
        "Where did the money go? Mostly into {project}. Including everything else, {short} laid "
        "out {capex} on long-lived assets, somewhat more than depreciation.",
    ),
}

# A question and the facts that a passage must state to answer it.
QUESTIONS = {
    "highlights": (
        ("Sum up the financial year of {who} for me.", "revenue"),
        ("{short} key figures {year}", "revenue"),
        ("Where do I find the most important numbers of {who} on one page?", "revenue"),
        ("overview of results {short}", "revenue"),
        ("What did {who} look like in numbers in {year}?", "revenue"),
        ("main financial data of {name}", "revenue"),
    ),
    "business": (
        ("What does the company {name} do, and where is its head office?", "does city"),
        ("What business is {short} of {city} in?", "does city"),
        ("What does {who} actually do?", "does"),
        ("How does {who} make its living?", "does"),
        ("Give me a short profile of {who}.", "does"),
        ("I have never heard of {who}. What kind of business is it?", "does"),
        ("{short} line of business", "does"),
        ("What would I own a piece of if I bought shares in {short}?", "does"),
        ("Which brands belong to {who}?", "p1 p2"),
        ("Under what names do customers know {short}?", "p1 p2"),
        ("How many people work for {who}?", "staff"),
        ("size of the workforce at {short}", "staff"),
        ("How old is {who}?", "founded"),
        ("Where can I trade shares in {short}, and since when?", "exchange listed"),
        ("When did {short} go public?", "listed"),
        ("Which company is {a_kind} based in {city}?", "does city"),
    ),
    "revenue": (
        ("What was the revenue of {who} in {year}?", "revenue"),
        ("How much did sales of {who} rise or fall in {year}?", "growth"),
        ("What were the reasons for the change in sales at {who}?", "driver drag"),
        ("net sales {short} {year}", "revenue"),
        ("How much did {who} sell in {year}?", "revenue"),
        ("turnover of {short} in the last financial year", "revenue"),
        ("Is {who} getting bigger or smaller?", "growth"),
        ("By how much did sales at {short} change from the year before?", "growth"),
        ("What moved the top line of {short}?", "driver drag"),
        ("Why did takings at {who} develop the way they did?", "driver drag"),
        ("Which factors lay behind the change in income from customers at {short}?", "driver drag"),
        ("What went well and what went badly in trading at {who}?", "driver drag"),
        ("{short} growth explanation", "driver drag"),
        ("What held business back at {short}?", "drag"),
        ("What was the biggest positive for demand at {who}?", "driver"),
        ("How did the {kind} do commercially in {year}?", "growth kind"),
        ("How high was turnover of {short} a year earlier?", "revenue0"),
    ),
    "margin": (
        ("What operating margin did {who} report?", "margin"),
        ("How did the operating margin of {short} change from {last_year}?", "margin margin0"),
        ("What was the operating profit of {who} in {year}?", "profit"),
        ("What explains the operating margin of {who}?", "cost"),
        ("How profitable is {who}?", "margin"),
        ("What does {short} keep out of each pound, euro or dollar it takes in?", "margin"),
        ("Is {short} making more or less on its sales than it used to?", "margin margin0"),
        ("EBIT margin {short}", "margin"),
        ("Why did profitability change at {who}?", "cost"),
        ("What squeezed or lifted earnings at {short}?", "cost"),
        ("What is happening to the cost base of {who}?", "cost"),
        ("Which expense or saving mattered most for the bottom line at {short}?", "cost"),
        ("How much did {who} earn before interest and tax?", "profit"),
        ("How big was the swing in return on sales, in basis points, at {short}?", "points"),
        ("Does the {kind} earn a decent return on what it sells?", "margin kind"),
        ("Is {who} an efficient operator?", "margin"),
    ),
    "debt": (
        ("What was the net debt of {who} at the end of {year}?", "net_debt"),
        ("What is the ratio of net debt to EBITDA at {short}?", "leverage"),
        ("until when does the bank facility of {who} run", "maturity"),
        ("How much interest did {short} pay on its borrowings?", "interest"),
        ("How much does {who} owe?", "net_debt"),
        ("How highly geared is {who}?", "leverage"),
        ("Is {short} carrying too much leverage?", "leverage"),
        ("When must {short} repay or renew its loans?", "maturity"),
        ("How much could {who} still draw from its banks?", "facility"),
        ("What is the liquidity cushion of {short}?", "facility"),
        ("How much money does {short} have in the bank?", "cash"),
        ("What does borrowing cost {who} each year?", "interest"),
        ("Could {who} run out of money?", "facility maturity"),
        ("{short} balance sheet strength", "leverage"),
        ("How many years would the {kind} need to clear what it owes?", "leverage kind"),
        ("Should bondholders worry about {short}?", "leverage"),
    ),
    "returns": (
        ("What dividend per share does {who} propose?", "dividend"),
        ("How much did {short} spend on buying back shares?", "buyback"),
        ("What part of its profit does {who} pay out as a dividend?", "payout"),
        ("How many shares were repurchased by {who}?", "shares_bought"),
        ("What will shareholders of {short} be paid?", "dividend"),
        ("How much do I get for each share I hold in {who}?", "dividend"),
        ("Did {who} raise its payment to owners?", "dividend dividend0"),
        ("{short} dividend", "dividend"),
        ("What part of its earnings does {short} give back to investors?", "payout"),
        ("How much has {who} spent on buying its own stock?", "buyback"),
        ("Is {short} shrinking its share count?", "shares_bought"),
        ("How does {who} reward the people who own it?", "dividend"),
        ("income for investors from the {kind}", "dividend kind"),
        ("Does {short} hand its surplus cash to investors?", "dividend buyback"),
        ("payout ratio {short}", "payout"),
        ("Would {who} suit someone who lives off income from shares?", "dividend payout"),
    ),
    "acquisition": (
        ("Which company did {who} acquire in {year}?", "target"),
        ("How much goodwill arose on the purchase by {who}?", "goodwill"),
        ("For what price did {short} buy {target}?", "target price"),
        ("Which business did {who} take over?", "target"),
        ("Has {short} been buying competitors or suppliers lately?", "target"),
        ("{short} M&A", "target"),
        ("What did {who} pay for {target}?", "target price"),
        ("Who is the new owner of {target}?", "target"),
        ("What kind of company is {target}?", "target_is"),
        ("Why was {target} bought?", "target reason"),
        ("What is the strategic logic of the latest deal by {who}?", "reason"),
        ("How much of the purchase price at {short} could not be tied to identifiable assets?",
         "goodwill"),
        ("Has {who} grown through takeovers?", "target"),
        ("Which firm did the {kind} add to the group?", "target kind"),
        ("price tag of the takeover by {short}", "price"),
    ),
    "risk": (
        ("What are the principal risks of {who}?", "risk1 risk2"),
        ("Which risk factors does {short} name in its report for {year}?", "risk1 risk2"),
        ("What could go wrong for {who}?", "risk1 risk2"),
        ("What are the main dangers for an investor in {short}?", "risk1 risk2"),
        ("{short} threats", "risk1 risk2"),
        ("What does management of {who} worry about most?", "risk1 risk2"),
        ("Why might I lose money on {short}?", "risk1 risk2"),
        ("Which outside events would hurt {who}?", "risk1 risk2"),
        ("bear case for {short}", "risk1 risk2"),
        ("What are the weak spots of the business model of {who}?", "risk1 risk2"),
        ("To which hazards is {a_kind} such as {short} exposed?", "risk1 risk2"),
        ("Name the uncertainties that hang over {short}.", "risk1 risk2"),
        ("What might make the results of {who} fall short?", "risk1 risk2"),
    ),
    "outlook": (
        ("What is the outlook of {who} for {next_year}?", "outlook"),
        ("What does the board of {who} expect for {next_year}?", "outlook"),
        ("What operating margin does {short} expect in {next_year}?", "target_margin"),
        ("What does {who} forecast for next year?", "outlook"),
        ("How is business at {short} likely to develop?", "outlook"),
        ("{short} guidance {next_year}", "outlook"),
        ("Is management at {who} optimistic?", "outlook"),
        ("What is {short} assuming about the months to come?", "outlook"),
        ("How fast does {short} think it can grow?", "low high"),
        ("What range of top-line growth is {who} aiming for?", "low high"),
        ("What profitability does {who} promise for {next_year}?", "target_margin"),
        ("profit target of {short}", "target_margin"),
        ("What does the {kind} say about the future?", "outlook kind"),
        ("Will {next_year} be a better year for {short}?", "outlook"),
        ("What should analysts pencil into their models for {short}?", "outlook"),
    ),
    "segments": (
        ("What are the operating segments of {who}?", "s1 s2 s3"),
        ("What share of sales does {s1} contribute at {short}?", "share1"),
        ("Into which divisions is {who} divided?", "s1 s2 s3"),
        ("Which part of {who} is the biggest?", "share1"),
        ("How is {short} organised?", "s1 s2 s3"),
        ("Where does {who} make its sales, by division?", "share1 s2 s3"),
        ("{short} revenue breakdown", "share1 s2 s3"),
        ("What divisions does {who} have?", "s1 s2 s3"),
        ("How important is {s3} for {short}?", "share3"),
        ("What weight does {s1} have within {who}?", "share1"),
        ("Which unit of {short} matters least?", "share3"),
        ("How diversified is {short} across lines of business?", "s1 s2 s3 share1"),
        ("business mix of the {kind}", "share1 kind"),
        ("How dependent is {who} on a single activity?", "share1"),
    ),
    "tax": (
        ("What was the effective tax rate of {who} in {year}?", "tax_rate"),
        ("Why was the tax rate of {short} higher or lower than usual?", "tax_event"),
        ("How much income tax did {who} pay in cash?", "tax_paid"),
        ("How much of its profit does {who} give to the government?", "tax_rate"),
        ("{short} effective rate", "tax_rate"),
        ("What does {short} pay to the Treasury in relation to its earnings?", "tax_rate"),
        ("Is {who} paying its fair share to the state?", "tax_rate"),
        ("How much did {short} actually hand over to the revenue authorities?", "tax_paid"),
        ("Why does the charge of {short} differ from the standard rate?", "tax_event"),
        ("What explains the unusual levy on the profit of {who}?", "tax_event"),
        ("size of the fiscal charge at {short}", "tax"),
        ("What share of the {kind}'s income goes to the fiscal authorities?", "tax_rate kind"),
        ("Anything special about the IRS or HMRC line in the accounts of {short}?", "tax_event"),
    ),
    "pension": (
        ("How large is the pension deficit of {who}?", "deficit"),
        ("What discount rate does {short} use for its pension obligation?", "discount"),
        ("What happened to the defined benefit plan of {who} in {year}?", "pension_event"),
        ("Is the retirement fund of {short} short of money?", "deficit"),
        ("How big is the gap in the staff pension fund at {who}?", "deficit"),
        ("What does {who} owe its retired workers?", "obligation"),
        ("How much must {short} pay in to top up its scheme?", "contribution"),
        ("With what interest rate does {short} value its promises to former staff?", "discount"),
        ("{short} post-employment liabilities", "obligation"),
        ("Does {who} have legacy promises to old employees?", "obligation"),
        ("underfunding {short}", "deficit"),
        ("What changed in the old-age provision for staff at {who}?", "pension_event"),
        ("What happened to the retirement scheme of {short} in {year}?", "pension_event"),
        ("Are workers' pensions at {short} safe?", "pension_event"),
    ),
    "capex": (
        ("What was the capital expenditure of {who} in {year}?", "capex"),
        ("What is the largest investment project of {short}?", "project"),
        ("How much will {project} cost {short}?", "project_cost"),
        ("What is {who} building?", "project"),
        ("Where is {short} putting its investment money?", "project"),
        ("How much did {who} spend on plant and equipment?", "capex"),
        ("{short} capital spending", "capex"),
        ("When will the big project of {short} be completed?", "opening"),
        ("What is the budget of the largest scheme at {who}?", "project_cost"),
        ("Which new facilities or assets will {short} have?", "project"),
        ("Is {short} investing in its future?", "capex project"),
        ("What is the most expensive construction or purchase under way at {who}?", "project"),
        ("Which project is the {kind} pouring cash into?", "project kind"),
        ("spending on fixed assets by {short}", "capex"),
    ),
}


# name | short name | trade | seat | founded, then facts (shares: currency | exchange), then the
# company's own questions under the fact that answers them. "cost" begins with + where it made the
# margin wider and with - where it made it narrower.
COMPANIES = """
Fennmoor Brewing plc | Fennmoor | brewer | Norwich | 1871
shares: £ | London Stock Exchange
does: brews cask ale and lager and runs 212 pubs across East Anglia
brands: Old Heron; Saltmarsh Lager
parts: Managed Pubs; Tied Houses; Brewing
driver: a hot summer and dearer pints in the managed pubs
drag: the loss of a supermarket contract for canned lager
cost: -expensive malt and a higher minimum wage for bar staff
deal: Kettleby Cider, a family-owned press in Herefordshire; add a fruit range that it lacked
risks: a further rise in beer duty; a poor barley harvest
outlook: beer volumes to stay flat and pub income to keep pace with wages
project: a bottling hall beside the old brewhouse
driver: Did the warm weather help Fennmoor?
cost: Are wages eating into what Fennmoor makes on a pint?
risk1: Would tougher taxation of alcohol matter to Fennmoor?

Halvstad Ferries ASA | Halvstad | ferry operator | Bergen | 1908
shares: NOK_ | Oslo Børs
does: carries cars, lorries and foot passengers on nine routes along the fjords and to Denmark
brands: Fjordlink; Skagen Night
parts: Fjord Routes; Night Crossings; Onboard Sales
driver: a new public-service contract for two fjord crossings
drag: the closure of a berth for repairs at the Danish end
cost: +batteries that replaced marine diesel on the short routes
deal: Lysevik Express, a catamaran line with five vessels; reach islands north of its own network
risks: the loss of a state tender; rough winters that keep vessels in port
outlook: bookings for night crossings to exceed the record of two years ago
project: a pair of battery-powered car ferries
cost: What did electrification of the fleet do to earnings at Halvstad?
drag: Why did fewer travellers reach Denmark with Halvstad?
project: Which ships has Halvstad ordered?

Torskvik Seafood ASA | Torskvik | salmon farmer | Tromsø | 1976
shares: NOK_ | Oslo Børs
does: raises Atlantic salmon in sea pens and sells it fresh, smoked and in portions
brands: Polar Fillet; Nordlys Smoked
parts: Farming; Processing; Sales Abroad
driver: high spot prices for large fish before Christmas
drag: an early harvest forced by algae in two fjords
cost: -dear feed and treatments against sea lice
deal: Breidsund Smokehouse, a processor with a plant in Poland; sell more finished products
risks: outbreaks of fish disease; a tax on the use of coastal waters
outlook: harvest volumes to recover to the level before the algae bloom
project: a closed tank farm on land for young fish
drag: Did the algal bloom hurt Torskvik?
risk1: What if illness spreads among the stock at Torskvik?
cost: How do parasites affect the profit of Torskvik?

Carrowden Cement plc | Carrowden | cement maker | Dublin | 1936
shares: € | Euronext Dublin
does: burns limestone into clinker and supplies cement and ready-mixed concrete to builders
brands: Graystone; QuickSet
parts: Cement; Ready-Mix; Quarries
driver: motorway contracts in Poland and dearer bags
drag: a slump in housing starts in Ireland
cost: -the price of emission allowances under the European trading scheme
deal: Ballyrean Quarries, an owner of three limestone pits; secure stone for forty years
risks: stricter carbon rules; fewer orders from house builders
outlook: infrastructure to grow while housing remains weak until the autumn
project: a kiln that burns waste instead of coal
cost: How do pollution permits weigh on earnings at Carrowden?
outlook: When does Carrowden think home construction will recover?
reason: How did Carrowden make sure it will not run out of raw material?

Brightbarrow Stores plc | Brightbarrow | discount grocer | Leeds | 1962
shares: £ | London Stock Exchange
does: sells groceries at low prices from 640 plain shops with few staff and a short range
brands: Barrow Basics; Farmgate
parts: Northern Shops; Southern Shops; Wholesale
driver: shoppers trading down to own-label goods
drag: empty shelves during a strike at the main depot
cost: +fewer deliveries per shop and less spoiled produce
deal: Penny Larder, a chain of 38 convenience shops; test smaller formats in city centres
risks: a price war among supermarkets; higher business rates
outlook: food inflation to fade and volumes to grow again
project: an automated depot for chilled goods
driver: Did people with less money to spend help Brightbarrow?
drag: What damage did the walk-out of warehouse workers do to Brightbarrow?
cost: Does wasting less food pay off for Brightbarrow?

Calderpay Group plc | Calderpay | payments processor | Edinburgh | 2004
shares: £ | London Stock Exchange
does: lets small merchants accept cards and pays the takings out the next morning
brands: TapDesk; CalderGo
parts: Card Acceptance; Merchant Loans; Terminals
driver: hairdressers and cafés that switched from cash to cards
drag: a cap on interchange fees for foreign cards
cost: +processing brought onto its own platform
deal: Slatepoint, a writer of till software for restaurants; offer tills and payments together
risks: fraud by merchants; an outage of its computer systems
outlook: the number of merchants to pass 150,000 by the end of the year
project: a second data centre for the payment platform
driver: Which small firms gave up notes and coins to the benefit of Calderpay?
drag: What did limits on card charges cost Calderpay?
risk2: What if the technology of Calderpay broke down for a day?

Aurevox Hearing AG | Aurevox | hearing-aid maker | Zug | 1947
shares: CHF_ | SIX Swiss Exchange
does: designs hearing aids and fits them in 1,100 shops of its own
brands: Whisper Mini; Aurevox One
parts: Devices; Shops; Implants
driver: the launch of a rechargeable aid that streams calls
drag: cautious ordering by one American wholesale club
cost: -advertising for the new model and a strong franc
deal: Oreille Claire, a French chain of 74 opticians and hearing shops; gain a foothold in Lyon
risks: cheap over-the-counter devices; lower refunds from health insurers
outlook: the new platform to win share in the first half
project: a chip laboratory next to the main factory
risk1: Could products sold without prescription undermine Aurevox?
cost: Did exchange rates and promotion spending hurt Aurevox?
drag: Did a large buyer in the United States disappoint Aurevox?

Rhinerail Leasing SE | Rhinerail | railway-wagon lessor | Duisburg | 1951
shares: € | Frankfurt Stock Exchange
does: owns 31,000 goods wagons and rents them to railways, steelworks and chemical firms
brands: FlexWagon; TankLease
parts: Freight Wagons; Tank Cars; Repair Shops
driver: rents that rose each time a contract came up for renewal
drag: idle coal wagons for which no customer was found
cost: +a fleet in use almost without gaps
deal: Vagonka Repair, a Czech chain of workshops; service wagons without outside help
risks: a long slump in heavy industry; new rules on brake noise
outlook: utilisation of the fleet to stay above 96 per cent
project: a series of 800 silent grain wagons
drag: What happened to the fuel-carrying stock that nobody wanted at Rhinerail?
outlook: Will most of the vehicles of Rhinerail be let next year?
cost: Does a high occupancy pay for Rhinerail?

Ceradora Ceramics S.p.A. | Ceradora | tile manufacturer | Modena | 1958
shares: € | Borsa Italiana
does: fires floor and wall tiles and sells them to dealers in ninety countries
brands: Terra Viva; Marmora
parts: Floor Tiles; Wall Tiles; Bathroom Fittings
driver: large slabs that imitate marble
drag: destocking by dealers in Germany
cost: -the price of natural gas for the kilns
deal: Azulejos Ferrán, a Spanish maker of hand-painted tiles; serve architects of luxury hotels
risks: cheap imports from Asia; another jump in energy prices
outlook: dealers to rebuild their inventories from the spring
project: a hydrogen-ready kiln line
cost: Are fuel bills a problem for Ceradora?
drag: Did shops abroad reduce their stocks of goods from Ceradora?
reason: How does Ceradora want to get into upmarket hospitality?

Pixelthorpe Games AB | Pixelthorpe | video-game publisher | Malmö | 1999
shares: SEK_ | Nasdaq Stockholm
does: develops strategy games for computers and consoles and keeps them alive with add-ons
brands: Crown and Plough; Starless
parts: Base Games; Add-ons; Licences
driver: an expansion pack for its medieval title
drag: the delay of a space game by nine months
cost: -write-downs of two projects that were abandoned
deal: Toadstool Arts, a studio of 41 people in Brno; obtain a team for mobile phones
risks: flops among a small number of releases; the departure of lead designers
outlook: the postponed title to appear before Christmas
project: a sound and motion-capture stage
drag: Was a launch pushed back at Pixelthorpe?
cost: What did cancelled titles do to the result of Pixelthorpe?
risk2: How much does Pixelthorpe depend on a few creative people?

Tumblewick Toys Inc | Tumblewick | toy maker | Cincinnati | 1949
shares: $ | Nasdaq
does: designs wooden and plush toys, has them made in Vietnam and sells them through chains
brands: Bramble Bear; Railfriends
parts: Plush; Wooden Toys; Games
driver: a plush bear that went viral before the holidays
drag: a wholesale customer that filed for bankruptcy
cost: +lower container rates from Vietnam
deal: Puzzle Foundry, a publisher of board games; smooth out the dependence on the holiday season
risks: product recalls; tariffs on goods from Asia
outlook: orders from chains to be placed later than usual
project: a distribution center near the airport
drag: Did one of the customers of Tumblewick go bust?
cost: Did cheaper shipping help Tumblewick?
reason: How is Tumblewick trying to be less seasonal?

Kranbach Hebetechnik AG | Kranbach | crane hire company | Stuttgart | 1954
shares: € | Frankfurt Stock Exchange
does: rents out mobile and tower cranes together with the crews that operate them
brands: HubPlus; Kranbach Heavy
parts: Tower Cranes; Mobile Cranes; Heavy Lifts
driver: the erection of wind turbines in the North Sea
drag: building sites that stood still after a developer failed
cost: -overtime and a shortage of trained operators
deal: De Haven Kraanverhuur, a Dutch specialist in harbour lifts; serve ports in Rotterdam
risks: serious accidents on site; a halt to wind-farm construction
outlook: the order book for heavy lifts to last well into the following year
project: a crawler crane that lifts 1,600 tonnes
driver: Did offshore wind bring work to Kranbach?
cost: Is a lack of skilled people a burden on Kranbach?
risk1: What would a collapse on a building site mean for Kranbach?

Vindblad Composites A/S | Vindblad | rotor-blade maker | Aalborg | 1977
shares: DKK_ | Nasdaq Copenhagen
does: moulds rotor blades of up to 108 metres for the makers of wind turbines
brands: LongReach; AeroTip
parts: Onshore Blades; Offshore Blades; Repairs
driver: a contract for the largest blades it has ever made
drag: cracks that led to a stop of deliveries for eleven weeks
cost: -warranty provisions for blades with faulty glue
deal: Windmend, a team of rope climbers who repair blades; earn more from service
risks: warranty claims; the bargaining power of four customers
outlook: factories to be fully loaded from the second quarter
project: a moulding hall on the quayside
cost: Did manufacturing defects cost Vindblad money?
drag: Why were shipments interrupted at Vindblad?
risk2: Does Vindblad rely on too few buyers?

Lithara Resources Ltd | Lithara | lithium miner | Perth | 2006
shares: A$ | Australian Securities Exchange
does: digs spodumene from an open pit and ships the concentrate to converters in Korea
brands: Mount Ellery; Salt Creek
parts: Concentrate; Hydroxide; Exploration
driver: a second processing line that lifted tonnage by half
drag: a collapse in the price of the metal
cost: -lower selling prices while the cost per tonne stood still
deal: Brinelake, a holder of salt-flat rights in Argentina; diversify away from hard rock
risks: further falls in the lithium price; opposition from traditional owners of the land
outlook: output to rise although the weakest ore bodies will rest
project: a refinery for battery-grade hydroxide
drag: What did cheaper battery metal do to Lithara?
reason: Why would Lithara go to South America?
risk2: Could Aboriginal land rights affect Lithara?

Larkhopper Airways plc | Larkhopper | budget airline | Luton | 1998
shares: £ | London Stock Exchange
does: flies holidaymakers from nine British airports to the sun with a fleet of 44 jets
brands: Hopper Basic; Hopper Plus
parts: Tickets; Bags and Seats; Package Holidays
driver: full planes at Easter and fees for seats and bags
drag: strikes by air-traffic controllers in France
cost: +newer engines that burn less kerosene
deal: Cala Blanca Holidays, a tour operator with Spanish hotels; sell packages under its own name
risks: a sharp rise in the oil price; closures of airspace
outlook: summer fares to be slightly higher on unchanged capacity
project: a hangar for overnight maintenance
drag: Did industrial action abroad ground flights of Larkhopper?
cost: Do modern aircraft save Larkhopper money?
driver: How much do extras for luggage matter to Larkhopper?

Inglewick Hotels Inc | Inglewick | hotel franchisor | Denver | 1961
shares: $ | New York Stock Exchange
does: licenses its names to the owners of 1,480 roadside hotels and runs the booking system
brands: Pinehollow Inn; Stayhouse
parts: Royalties; Reservations; Procurement
driver: ninety more properties and better room rates in the mountain states
drag: owners who left the system after a dispute over renovation rules
cost: +fees that grow without extra staff
deal: Larkspur Suites, a chain of extended-stay hotels; win guests who stay for weeks
risks: a recession that keeps travelers at home; conflicts with franchisees
outlook: revenue per available room to increase by two to three percent
project: a cloud-based booking engine
drag: Why did some licensees quit Inglewick?
reason: How will Inglewick attract long-stay visitors?
risk1: What would an economic downturn do to Inglewick?

Grandclair Cinémas SA | Grandclair | cinema chain | Lyon | 1933
shares: € | Euronext Paris
does: runs 63 cinemas with 512 screens and sells popcorn and advertising along with the tickets
brands: GrandÉcran; Ciné Vert
parts: Box Office; Snacks; Screen Advertising
driver: two French comedies that drew families
drag: an empty release calendar after the strike of American writers
cost: +sales of snacks, which earn more than tickets
deal: Kinoplex Liège, a Belgian operator of nine multiplexes; spread film rental over more seats
risks: films that go straight to streaming; rising rents in shopping centres
outlook: admissions to approach nine tenths of the level of 2019
project: a refit with laser projectors and reclining seats
drag: Did trouble in Hollywood leave seats empty at Grandclair?
cost: Does popcorn make money for Grandclair?
risk1: Is home viewing a danger to Grandclair?

Marchivello Calzature S.p.A. | Marchivello | shoe retailer | Verona | 1964
shares: € | Borsa Italiana
does: sells shoes for the whole family in 410 shops and online
brands: Passo; Piccolino
parts: Italian Shops; Foreign Shops; Online
driver: children's shoes and the return of tourists
drag: a mild winter that left boots on the shelves
cost: -clearance sales to get rid of winter stock
deal: Schuhhaus Lenz, an Austrian chain of 26 shops; enter the German-speaking market
risks: unseasonal weather; changes in fashion
outlook: like-for-like sales to improve once the spring range arrives
project: a warehouse with sorting robots
drag: Did the weather spoil the season for Marchivello?
cost: Were heavy discounts needed at Marchivello?
project: Is Marchivello automating its logistics?

Barkwell Pet Foods Inc | Barkwell | pet-food producer | St. Louis | 1955
shares: $ | Nasdaq
does: cooks dry and wet food for dogs and cats and sells it in grocery and farm stores
brands: Good Hound; Tabby's Choice
parts: Dog Food; Cat Food; Treats
driver: owners who feed their dogs fresh, chilled meals
drag: a recall of tins with a loose lid
cost: +cheaper corn and poultry meal
deal: Rawley Kitchens, a maker of frozen raw meals; move into the fastest-growing niche
risks: contaminated ingredients; the power of two store chains
outlook: treats to grow faster than meals
project: a kitchen for chilled recipes
drag: Were there problems with the packaging of Barkwell products?
cost: Did falling grain prices help Barkwell?
risk2: Do big-box retailers have Barkwell in a tight grip?

Almeringen Zuivel N.V. | Almeringen | dairy processor | Zwolle | 1911
shares: € | Euronext Amsterdam
does: collects milk from 2,900 farms and turns it into cheese, butter and baby formula
brands: Polderkaas; Kiddolac
parts: Cheese; Ingredients; Infant Nutrition
driver: exports of whey protein to makers of sports drinks
drag: fewer births in China and thus less demand for formula
cost: -a milk price that rose faster than shop prices for cheese
deal: Geitenhof, a creamery for goat's cheese; add a product with better prices
risks: limits on nitrogen from dairy herds; an epidemic among cattle
outlook: the supply of milk to shrink by one to two per cent
project: a spray tower for whey powder
drag: How do falling birth rates affect Almeringen?
risk1: Could environmental limits on farms hurt Almeringen?
cost: Why was cheese less lucrative for Almeringen?

Confiserie Valmont SA | Valmont Confiserie | confectioner | Fribourg | 1894
shares: CHF_ | SIX Swiss Exchange
does: makes chocolate bars, pralines and seasonal figures and sells them in sixty countries
brands: Valmont Noir; Petit Ours
parts: Bars; Pralines; Seasonal
driver: gift boxes at airports and an early Easter
drag: smaller baskets at German supermarkets
cost: -the dearest cocoa beans in four decades
deal: Nougatine Perrin, a maker of nougat in Provence; widen the choice of gifts
risks: failed cocoa harvests in West Africa; new sugar taxes
outlook: higher list prices to be accepted by the trade
project: a roasting line for its own beans
cost: What did the price of its main raw material do to Valmont Confiserie?
driver: Did travellers buying presents help Valmont Confiserie?
outlook: Can Valmont Confiserie charge shops more?

Hallowmere Roastery Corporation | Hallowmere | coffee roaster | Seattle | 1983
shares: $ | Nasdaq
does: roasts coffee for offices and supermarkets and operates 140 espresso bars
brands: Cedar Lane; Nightjar Espresso
parts: Packaged Coffee; Espresso Bars; Office Service
driver: single-serve capsules sold by subscription
drag: offices that stay half empty on Mondays and Fridays
cost: -frost in Brazil that drove up arabica beans
deal: Cold Kettle, a bottler of iced coffee; get into the chilled aisle
risks: volatile bean prices; a change of taste among the young
outlook: price increases to catch up with bean costs by midsummer
project: a roasting plant in Tennessee
drag: Does working from home cost Hallowmere business?
cost: How did bad weather in South America affect Hallowmere?
project: Where is Hallowmere adding production capacity?

Nitroval Agro Inc | Nitroval | fertiliser producer | Calgary | 1957
shares: C$ | Toronto Stock Exchange
does: turns natural gas into ammonia and urea and mines potash for farmers on the prairies
brands: GrowPrime; PrairieK
parts: Nitrogen; Potash; Farm Shops
driver: record potash tonnage after rail bottlenecks were removed
drag: farmers who postponed purchases in the hope of lower prices
cost: +cheap gas from its own wells
deal: Seedline Depot, a chain of 52 farm shops; sell to growers directly
risks: a drop in crop prices; sanctions that redirect world trade
outlook: spring applications to be normal and urea prices steady
project: a plant for low-carbon ammonia
drag: Did growers hold back orders at Nitroval?
cost: Does Nitroval benefit from having its own energy?
reason: Why would Nitroval want retail outlets?

Rangavel Paints Ltd | Rangavel | paint manufacturer | Pune | 1968
shares: ₹ | National Stock Exchange of India
does: mixes decorative paint and coatings and delivers them to 46,000 dealers
brands: Rangoli Walls; MonsoonShield
parts: Decorative; Automotive; Waterproofing
driver: repainting before Diwali and demand in small towns
drag: a price cut by a new rival with deep pockets
cost: +falling prices of titanium dioxide and solvents
deal: Sealwell, a maker of waterproofing compounds; round off the range for contractors
risks: a long monsoon; new competitors
outlook: rural demand to outpace the cities
project: a plant for water-based paints
driver: Does a religious festival matter to sales of Rangavel?
drag: Is a new entrant hurting Rangavel?
cost: Did cheaper chemicals help Rangavel?

Brettholm Packaging Oyj | Brettholm | carton-board producer | Tampere | 1919
shares: € | Nasdaq Helsinki
does: makes board from birch pulp and folds it into boxes for food and medicines
brands: BirchWhite; SafeFold
parts: Board; Boxes; Pulp
driver: food makers that replaced plastic trays with board
drag: a strike at Finnish ports
cost: -costly wood after imports from Russia stopped
deal: Kartonaż Wilk, a Polish printer of folding boxes; be closer to makers of medicines
risks: a shortage of birch wood; a return of cheap plastic
outlook: deliveries to rise as customers rebuild stocks
project: a rebuild of the largest board machine
driver: Does the move away from plastic help Brettholm?
drag: Did dockers disrupt Brettholm?
cost: How did the end of Russian timber affect Brettholm?

Vidrosa Embalagens SA | Vidrosa | glass-bottle maker | Porto | 1906
shares: € | Euronext Lisbon
does: melts sand and broken glass into bottles for wine, oil and beer
brands: Garrafa Leve; VerdePlus
parts: Wine Bottles; Food Jars; Recycling
driver: lighter bottles that wineries pay more for
drag: a weak grape harvest in the Douro
cost: +a furnace that uses more recycled glass and less fuel
deal: Cristalcave, a sorter of used glass; secure raw material close to the furnaces
risks: fewer wine drinkers; deposit schemes that favour cans
outlook: bottlers to order cautiously until the vintage is known
project: an electric melting furnace
drag: Did a poor vintage mean fewer orders for Vidrosa?
risk1: Is declining alcohol consumption a problem for Vidrosa?
cost: Does using old bottles save Vidrosa money?

Quillprobe Systems Inc | Quillprobe | maker of chip-testing equipment | San Jose | 1981
shares: $ | Nasdaq
does: builds machines that test memory and logic chips before they are packaged
brands: Sigma Needle; WaferScan
parts: Testers; Probe Cards; Service
driver: memory for artificial-intelligence servers, which needs longer testing
drag: export controls on shipments to China
cost: +a richer mix with more software licenses
deal: Nanolign, a designer of probe cards; supply the complete test cell
risks: the boom-and-bust cycle of chip makers; tighter trade restrictions
outlook: orders for memory testers to double while automotive stays weak
project: a clean room for probe cards
driver: Did the AI wave create demand for Quillprobe?
drag: Have trade rules closed a market to Quillprobe?
outlook: Which kind of customer will be soft for Quillprobe next year?

Molarsoft Inc | Molarsoft | dental software vendor | Raleigh | 1997
shares: $ | Nasdaq
does: rents software to dentists for appointments, billing and X-ray images
brands: ChairSide; ToothChart
parts: Subscriptions; Payments; Training
driver: practices that moved from a purchased license to the cloud
drag: price concessions to large dental chains
cost: -salaries for programmers and hosting fees
deal: Orthelia, a developer of treatment-planning tools; offer orthodontists a reason to switch
risks: theft of patient data; a free product from a rival
outlook: annual recurring revenue to grow by more than reported sales
project: a support center in Omaha
risk1: What if hackers stole records from Molarsoft?
cost: Are developers becoming too expensive for Molarsoft?
driver: Did the shift to online subscriptions pay off for Molarsoft?

Palisade Sentry Inc | Palisade Sentry | cybersecurity firm | Austin | 2003
shares: $ | New York Stock Exchange
does: watches the networks of mid-sized companies around the clock and stops intruders
brands: NightWatch; GateKeep
parts: Monitoring; Software; Incident Response
driver: insurers that demand round-the-clock monitoring from clients
drag: longer approval cycles at public agencies
cost: -commissions paid to win multi-year contracts
deal: Hexwarden, a start-up that detects forged log-ins; protect customers from stolen passwords
risks: a breach of its own systems; the giants of cloud computing as rivals
outlook: billings to be weighted to the second half
project: an operations center in Lisbon
risk1: What would it mean if Palisade Sentry itself were hacked?
driver: How do insurance companies create demand for Palisade Sentry?
drag: Is the government slow to sign with Palisade Sentry?

Nordhalla Data REIT | Nordhalla | data-centre landlord | Reykjavík | 2008
shares: $ | New York Stock Exchange
does: owns eleven data centres cooled by cold air and rents space and power to cloud companies
brands: IceHall; GeoRack
parts: Wholesale Halls; Shared Racks; Power Sales
driver: a fifteen-year lease of a whole hall to one cloud customer
drag: the departure of cryptocurrency miners
cost: +geothermal power bought at a fixed price
deal: Fjordrack, an owner of two halls in Norway; give tenants a second location
risks: bottlenecks in the power grid; dependence on two tenants
outlook: rents for new contracts to be well above those that expire
project: a hall with 24 megawatts of cooling
drag: Did bitcoin firms leave Nordhalla?
cost: How does energy from the ground help Nordhalla?
risk1: Could a lack of electricity stop the growth of Nordhalla?

Torre Alta Telecom SA | Torre Alta | owner of mobile-phone masts | Madrid | 2001
shares: € | Bolsa de Madrid
does: owns 14,200 masts and roof sites and rents them to mobile operators
brands: SiteShare; UrbanCell
parts: Masts; Roof Sites; Small Cells
driver: rents tied to consumer prices
drag: the merger of two tenants that now share one antenna
cost: +second and third tenants on existing masts
deal: Antenas Lusas, a Portuguese portfolio of 620 sites; become the first choice on the peninsula
risks: further mergers among operators; satellites that reach phones directly
outlook: operators to order another 900 points of presence
project: a programme of 300 new masts in rural areas
driver: Is Torre Alta protected from inflation?
drag: What did consolidation among phone companies mean for Torre Alta?
risk2: Could connections from space make Torre Alta obsolete?

Orbilane Satellite SA | Orbilane | satellite operator | Luxembourg | 1986
shares: € | Euronext Paris
does: sells television channels, ships and aircraft capacity on nine satellites
brands: SkyDeck; MarineBeam
parts: Video; Mobility; Government
driver: internet on board of cruise ships
drag: television stations that left for the internet
cost: -an insurance premium after the failure of a solar panel
deal: Antarion, a builder of flat antennas; sell terminals along with capacity
risks: failed launches; swarms of small satellites run by rivals
outlook: video to shrink by six per cent and mobility to grow in double digits
project: a replacement satellite for the oldest slot
drag: Is streaming hurting Orbilane?
risk1: What if a rocket carrying equipment of Orbilane exploded?
driver: Did passengers at sea bring money to Orbilane?

Boxhaven Storage plc | Boxhaven | self-storage operator | Bristol | 1995
shares: £ | London Stock Exchange
does: rents lockable rooms by the month to households and small firms at 58 sites
brands: Boxhaven; TinyBox
parts: Households; Business Customers; Insurance
driver: people between two homes and small web shops without a warehouse
drag: a quiet housing market with fewer removals
cost: -business rates and heating of newly opened sites
deal: Keepsafe Kent, an owner of six storage sites; close a gap south of London
risks: too many new sites in one town; a fall in property values
outlook: occupancy to recover to 83 per cent
project: a six-storey site near the ring road
drag: Did fewer house moves hurt Boxhaven?
outlook: How full will the rooms of Boxhaven be?
risk1: Is there a danger of oversupply for Boxhaven?

Quadmere Living plc | Quadmere | student landlord | Nottingham | 1992
shares: £ | London Stock Exchange
does: builds and lets 19,000 rooms to students near twenty universities
brands: Quadmere Rooms; Quadmere Studio
parts: Lettings; Development; Management for Others
driver: early bookings from first-year students
drag: fewer visas for students from Nigeria and India
cost: +energy bought forward before prices rose
deal: Castle Digs, an owner of four halls in Durham; be present in one more cathedral city
risks: tighter immigration rules; fire-safety work on cladding
outlook: rents to go up by four per cent with rooms almost sold out
project: a tower with 620 rooms beside the tram line
drag: Did fewer foreigners come to live with Quadmere Living?
risk2: Are there building-safety liabilities at Quadmere Living?
outlook: Will tenants of Quadmere Living pay more next autumn?

Hawthorn & Leigh Homes plc | Hawthorn & Leigh | housebuilder | York | 1952
shares: £ | London Stock Exchange
does: buys land in the north of England, obtains planning consent and builds family houses
brands: Leigh Cottages; First Key
parts: Private Sales; Affordable Homes; Land
driver: bulk sales to housing associations
drag: buyers who could not afford a mortgage
cost: -incentives such as paid stamp duty and fitted kitchens
deal: Ridings Timber Frame, a maker of wooden wall panels; put up houses in fewer weeks
risks: rising mortgage rates; delays in the planning system
outlook: completions to reach 3,100 homes if reservations hold
project: a factory for timber frames
drag: How did expensive home loans affect Hawthorn & Leigh?
cost: Does Hawthorn & Leigh need sweeteners to attract buyers?
outlook: How many dwellings will Hawthorn & Leigh hand over?

Abendhain Pflege SE | Abendhain | care-home operator | Hannover | 1979
shares: € | Frankfurt Stock Exchange
does: runs 96 nursing homes and a home-visit service for elderly people
brands: Haus Linde; Abendhain Mobil
parts: Nursing Homes; Home Visits; Assisted Living
driver: higher daily rates agreed with care insurers
drag: beds left empty for want of nurses
cost: -agency nurses who cost twice as much as employees
deal: Gute Stube, a provider of day care; reach families before a home is needed
risks: a shortage of nurses; changes to long-term care insurance
outlook: occupancy to rise as nurses from abroad complete their training
project: a residence with 120 apartments for assisted living
cost: What do temporary workers cost Abendhain?
drag: Does a lack of staff keep Abendhain from filling its rooms?
reason: Why would a nursing-home group such as Abendhain want day centres?

Pawsgate Veterinary Group plc | Pawsgate | chain of vets | Chester | 1996
shares: £ | London Stock Exchange
does: treats pets in 270 surgeries and four animal hospitals and sells monthly health plans
brands: PetPledge; Pawsgate Referrals
parts: First-Opinion Surgeries; Hospitals; Laboratories
driver: health plans for puppies bought during lockdown that have now grown up
drag: an inquiry by the competition authority that unsettled customers
cost: -pay rises to keep experienced vets
deal: Glen Equine, a practice for horses; offer treatment to riding stables
risks: price regulation; the scarcity of vets
outlook: visits per pet to stay level and plan members to increase
project: an animal hospital with a scanner
drag: Is a regulator looking into Pawsgate?
driver: Do subscription-like schemes for pets pay for Pawsgate?
cost: Does Pawsgate have to spend more to retain clinicians?

Synvexa Services AG | Synvexa | contract drug manufacturer | Basel | 1963
shares: CHF_ | SIX Swiss Exchange
does: makes active ingredients and fills vials for drug companies that have no plants
brands: SynFill; BioSuite
parts: Active Ingredients; Sterile Filling; Development
driver: ingredients for slimming injections
drag: the end of orders for pandemic vaccines
cost: +a full filling hall and fewer rejected batches
deal: Sterilab Gent, a Belgian filling plant; shorten waiting times for customers in Europe
risks: the failure of customers' trial drugs; objections by drug inspectors
outlook: two long-term contracts to start in the second half
project: a suite of bioreactors
driver: Has the boom in weight-loss medicine reached Synvexa?
drag: What did the end of the pandemic mean for Synvexa?
risk2: What if an inspection of a plant went badly for Synvexa?

Immuvarda Biotech Inc | Immuvarda | vaccine developer | Boston | 2002
shares: $ | Nasdaq
does: develops vaccines against insect-borne diseases and sells one against tick fever
brands: Tickavax; Denguora
parts: Product Sales; Grants; Licence Fees
driver: a milestone fee from a Japanese partner
drag: travelers who skipped their shots
cost: -a late-stage trial with 14,000 volunteers
deal: Adjuvelle, a maker of vaccine boosters; lower the dose that is needed
risks: a failed clinical trial; expiry of its main patent
outlook: results of the dengue trial to be available by September
project: a pilot plant for clinical supplies
cost: How expensive is the big study for Immuvarda?
outlook: When will the news about the mosquito-borne illness come from Immuvarda?
risk2: Does Immuvarda lose its legal protection some day?

Medigeneric SA | Medigeneric | maker of generic drugs | Athens | 1969
shares: € | Athens Stock Exchange
does: copies medicines whose patents have run out and sells them to hospitals and wholesalers
brands: Genisol; Cardiplan
parts: Tablets; Injectables; Over the Counter
driver: the first copy of a blood thinner on the market
drag: price cuts imposed by the health ministry
cost: -rebates clawed back by the state
deal: Pharmakypra, a Cypriot packer of tablets; hold a licence for the Middle East
risks: government price controls; contaminated ingredients from suppliers
outlook: eleven launches to offset lower prices
project: a line for pre-filled syringes
drag: Did the government force Medigeneric to charge less?
driver: Which new medicine gave Medigeneric a lift?
outlook: How many products will Medigeneric bring to market?

Radivane Imaging K.K. | Radivane | maker of medical scanners | Osaka | 1948
shares: ¥ | Tokyo Stock Exchange
does: builds ultrasound and CT scanners and services them in hospitals in forty countries
brands: ClearSlice; EchoMate
parts: Scanners; Ultrasound; Service Contracts
driver: a subsidy in Japan for replacing old scanners
drag: an anti-corruption campaign at hospitals in China
cost: +a growing base of service contracts
deal: Tumorlens, a firm that reads images with software; help radiologists find tumours sooner
risks: delays in hospital budgets; a weaker yen for imported parts
outlook: hospital orders at home to normalise after the subsidy
project: a helium-free magnet laboratory
driver: Did public money help Radivane sell devices?
drag: What happened to Radivane in China?
outlook: What comes after the end of state support for Radivane?

Clarimoor Optics Inc | Clarimoor | contact-lens maker | Rochester | 1974
shares: $ | Nasdaq
does: moulds daily and monthly contact lenses and ships them to opticians
brands: DayDrop; ToricEase
parts: Daily Lenses; Monthly Lenses; Care Solutions
driver: wearers who changed from monthly to daily lenses
drag: a shortage of saline packaging
cost: -the start-up of a plant in Costa Rica
deal: Myosight, a developer of lenses for short-sighted children; slow down myopia
risks: online price comparison; defects in silicone material
outlook: supply to catch up with demand by the third quarter
project: eight moulding lines for daily lenses
driver: Are throwaway products replacing longer-lasting ones at Clarimoor?
cost: Is the new factory abroad a drag on earnings at Clarimoor?
reason: How does Clarimoor hope to help youngsters with poor eyesight?

Kettlebell Clubs B.V. | Kettlebell Clubs | fitness-club chain | Utrecht | 2003
shares: € | Euronext Amsterdam
does: offers low-priced membership in 388 gyms in the Netherlands, Belgium and France
brands: FitDeal; StudioRow
parts: Memberships; Personal Training; Drinks
driver: members who signed up for the dearer premium plan
drag: slow sign-ups in the area around Paris
cost: +cheaper electricity and no rent increases
deal: SportHoeve, a Belgian chain of 24 gyms; win members in Flanders
risks: members who cancel after January; slimming drugs that replace exercise
outlook: forty openings and 150,000 more members
project: a programme of solar roofs on gyms
risk2: Could pills make gyms such as Kettlebell Clubs superfluous?
driver: Do people trade up at Kettlebell Clubs?
outlook: How many new locations does Kettlebell Clubs plan?

Wandelore Travel plc | Wandelore | online travel agent | Manchester | 2000
shares: £ | London Stock Exchange
does: sells flights, hotel rooms and city breaks through a website and an app
brands: Wandelore Go; LateStay
parts: Hotels; Flights; Advertising
driver: hotel bookings made on the phone at the last minute
drag: an airline that blocked the resale of its tickets
cost: -the price of clicks on search engines
deal: Trailpost, a site with hiking tours; sell experiences besides beds
risks: search engines that favour their own travel pages; disputes with airlines
outlook: short trips to be popular and flights to bring in little
project: a booking engine that runs on rented servers
cost: Is online advertising eating the profit of Wandelore?
drag: Which carrier made life hard for Wandelore?
risk1: How dependent is Wandelore on being found on the internet?

Autovanta Inc | Autovanta | used-car marketplace | Phoenix | 2005
shares: $ | Nasdaq
does: buys used cars online, reconditions them and delivers them to the buyer's door
brands: DriveBack; SureTag
parts: Car Sales; Loans; Auctions
driver: cars for less than fifteen thousand dollars
drag: falling prices of used electric cars
cost: +fewer days between purchase and sale
deal: Lotline, an auction house for trade-ins; dispose of cars that are too old
risks: bad car loans; swings in used-car prices
outlook: units sold to grow while the average ticket declines
project: a reconditioning center with twelve paint booths
drag: What did cheaper second-hand battery vehicles do to Autovanta?
cost: Does faster stock turnover pay for Autovanta?
risk1: What if borrowers of Autovanta stopped paying?

Götborg Lastvagnar AB | Götborg | truck maker | Gothenburg | 1927
shares: SEK_ | Nasdaq Stockholm
does: builds heavy trucks and buses and finances them for hauliers
brands: Atlas 9; CityRunner
parts: Trucks; Buses; Finance
driver: hauliers that replaced fleets ahead of stricter toll classes
drag: a shortage of gearboxes in the spring
cost: +price increases that outran the cost of steel
deal: Voltaxle, a maker of electric axles; build its own drive for battery trucks
risks: a freight recession; slow charging networks for electric trucks
outlook: the European market to decline by a tenth and service to hold up
project: an assembly hall for battery packs
drag: Which missing part slowed down the lines at Götborg?
driver: Did road charges lead customers of Götborg to buy early?
outlook: Does Götborg see demand on the continent falling?

Ruedano Tyres SA | Ruedano | tyre maker | Vitoria | 1959
shares: € | Bolsa de Madrid
does: makes tyres for cars and farm machines and retreads those of lorries
brands: Camino; AgroGrip
parts: Car Tyres; Farm Tyres; Retreading
driver: winter tyres and large rims for sport utility vehicles
drag: farmers who put off replacing tractor tyres
cost: +cheaper natural rubber and carbon black
deal: Recauchutados Ebro, a retreading works; give worn casings a second life
risks: low-priced tyres from China; disruptions of rubber supply
outlook: replacement demand to be steady and carmakers to order less
project: a mixing plant for compounds
drag: Did agriculture let Ruedano down?
cost: Did raw materials become a tailwind for Ruedano?
risk1: Are Asian rivals a threat to Ruedano?

Veloduin N.V. | Veloduin | bicycle maker | Apeldoorn | 1924
shares: € | Euronext Amsterdam
does: assembles city and electric bicycles and leases them to employers
brands: Duinrider; Cargofiets
parts: Electric Bicycles; Classic Bicycles; Leasing
driver: company bikes that employees lease from their gross salary
drag: warehouses at dealers that are still full from the pandemic
cost: -discounts on last season's models
deal: Pedaal Service, a fleet of repair vans; mend leased bikes on the doorstep
risks: the end of tax breaks for company bikes; battery fires
outlook: dealers to have cleared their stocks by the summer
project: a battery workshop
drag: Is overstocking in the trade a problem for Veloduin?
risk1: What if the government stopped subsidising commuters who use Veloduin?
driver: Does a salary-sacrifice scheme boost Veloduin?

Nostolift Lifts Oyj | Nostolift | lift maker | Espoo | 1917
shares: € | Nasdaq Helsinki
does: builds lifts and escalators and looks after 410,000 of them under contract
brands: SkyShaft; QuietRide
parts: New Lifts; Maintenance; Modernisation
driver: modernisation of lifts from the seventies
drag: the crisis of property developers in China
cost: +sensors that save technicians useless journeys
deal: Ascensores Brisaluz, a Spanish maintenance firm; make its routes denser in Valencia
risks: cracks in residential construction; independent firms that undercut service prices
outlook: new installations to fall and maintenance to expand by five per cent
project: a test shaft 150 metres deep
drag: Does the Chinese real-estate bust matter to Nostolift?
cost: How does remote monitoring help Nostolift?
driver: Do ageing buildings bring work for Nostolift?

Flowmere Pumps Inc | Flowmere | pump manufacturer | Milwaukee | 1902
shares: $ | New York Stock Exchange
does: casts and machines pumps and valves for waterworks, refineries and chemical plants
brands: TrueFlow; DeepWell
parts: Water; Energy; Aftermarket
driver: federal money for leaking water mains
drag: refinery projects put off by a year
cost: +more spare parts and fewer large projects
deal: Valvetta, an Italian maker of control valves; supply skids that work out of the box
risks: cost overruns on fixed-price contracts; asbestos claims from the past
outlook: municipal orders to stay high and energy orders to return
project: a foundry with robots
driver: Did government spending on infrastructure help Flowmere?
risk2: Are there old health lawsuits against Flowmere?
cost: Why is aftermarket business good for Flowmere?

Kugelwerk Franken AG | Kugelwerk | ball-bearing maker | Nuremberg | 1898
shares: € | Frankfurt Stock Exchange
does: grinds ball and roller bearings for cars, machines and trains
brands: Frankenroll; CeraSpin
parts: Automotive; Industry; Rail
driver: bearings for railway axles
drag: carmakers that cut production of combustion engines
cost: -severance pay for 600 employees
deal: Ceraball, a maker of ceramic balls; equip fast electric motors
risks: the decline of the combustion engine; a dispute over bearing cartels
outlook: rail to grow and cars to stagnate
project: a hardening shop heated with hydrogen
drag: Does the end of petrol cars hurt Kugelwerk?
cost: What did job cuts cost Kugelwerk?
reason: How does Kugelwerk prepare for e-mobility?

Voltabarra Cells Inc | Voltabarra | battery maker | Reno | 2005
shares: $ | Nasdaq
does: makes battery cells for home storage, forklifts and grid storage
brands: HomeVault; LiftPack
parts: Home Storage; Industrial; Grid
driver: grid storage ordered by utilities in Texas
drag: home owners who held back because of high interest rates
cost: -scrap during the ramp-up of a new production line
deal: Recelltec, a recycler of old cells; recover nickel and cobalt
risks: overcapacity in cell production; fires caused by faulty cells
outlook: shipments for the grid to double and home storage to bottom out
project: a second production line for iron-phosphate cells
cost: Did teething troubles at the plant hurt Voltabarra?
driver: Which state ordered large storage from Voltabarra?
reason: Why is a battery recycler useful to Voltabarra?

Solmarena Energía SA | Solmarena | solar developer | Seville | 2004
shares: € | Bolsa de Madrid
does: plans, builds and operates solar parks and sells the power under long contracts
brands: Girasol; SolRetail
parts: Power Sales; Park Disposals; Services
driver: the sale of two finished parks to an insurer
drag: hours in which power prices fell below zero
cost: +cheaper panels
deal: Baterías del Sur, an installer of large batteries; sell electricity after sunset
risks: low power prices at midday; delays in grid connection
outlook: 400 megawatts to be connected before the end of the year
project: a park of 180 megawatts with storage
drag: Did negative electricity prices harm Solmarena?
reason: How can Solmarena sell energy at night?
risk2: Is the network operator a bottleneck for Solmarena?

Severnwell Water plc | Severnwell | water utility | Gloucester | 1974
shares: £ | London Stock Exchange
does: supplies 1.9 million people with drinking water and treats their sewage
brands: Severnwell Home; ClearTap
parts: Water Supply; Sewage; Household Services
driver: a tariff increase allowed by the regulator
drag: a dry spring in which a hosepipe ban was imposed
cost: -electricity for pumping and fines for spills
deal: Wye Drainage, a firm that clears and inspects drains; earn money outside the regulated area
risks: penalties for pollution; a harsher price review by Ofwat
outlook: household bills to rise with inflation less one point
project: a storage tunnel for storm water
driver: Did the watchdog let Severnwell charge more?
cost: Has Severnwell been punished for discharges into rivers?
risk2: What may the regulator do to Severnwell?

Prairie Crossing LP | Prairie Crossing | gas-pipeline operator | Tulsa | 1938
shares: $ | New York Stock Exchange
does: moves and stores natural gas for producers and utilities through 5,600 miles of pipe
brands: Bluestem Line; Osage Storage
parts: Transport; Storage; Processing
driver: exports of liquefied gas from the Gulf coast
drag: a leak that shut a compressor station for ten weeks
cost: +tariffs linked to producer prices
deal: Cimarron Gathering, a network of field pipelines; fill its own trunk line
risks: court challenges to permits; the shift away from fossil fuels
outlook: contracted volumes to cover nine tenths of capacity
project: a loop of 70 miles along the trunk line
drag: Was there an accident on the network of Prairie Crossing?
driver: Does overseas demand for LNG help Prairie Crossing?
risk1: Could judges stop construction by Prairie Crossing?

Deepholm Services Ltd | Deepholm | oilfield contractor | Aberdeen | 1975
shares: £ | London Stock Exchange
does: inspects, repairs and removes equipment on the sea bed for oil producers
brands: SubSight; PlugSafe
parts: Inspection; Repair; Decommissioning
driver: the plugging of old wells in the North Sea
drag: producers that cancelled drilling after a windfall tax
cost: -hired vessels at high day rates
deal: Robodive, a builder of diving robots; inspect pipes without divers
risks: a fall in the oil price; accidents at sea
outlook: decommissioning to become the largest activity
project: a support vessel with hybrid drive
driver: Is the dismantling of offshore fields good for Deepholm?
drag: Did a levy on oil firms cost Deepholm work?
cost: What did ship charter do to results at Deepholm?

Cobrelar Mining Corporation | Cobrelar | copper miner | Vancouver | 1966
shares: C$ | Toronto Stock Exchange
does: mines copper with some silver at two pits in Chile and one in Peru
brands: Cerro Pardo; Agua Fría
parts: Cerro Pardo; Agua Fría; San Telmo
driver: a copper price lifted by power grids and electric cars
drag: road blockades in Peru that lasted six weeks
cost: -ore that contains less metal in every tonne
deal: Quebrada Norte, a deposit north of its largest pit; keep its mill busy for twelve more years
risks: unrest in mining communities; higher royalties in Chile
outlook: output to reach 210,000 tonnes as richer ore is opened up
project: a desalination plant on the coast
drag: Did protests stop trucks of Cobrelar?
cost: Is the quality of the rock at Cobrelar declining?
outlook: How much metal will Cobrelar produce?

Witrand Gold Ltd | Witrand | gold miner | Johannesburg | 1921
shares: R | Johannesburg Stock Exchange
does: mines gold underground and reworks old tailings near Johannesburg
brands: Witrand Bullion; Tailgold
parts: Deep Mines; Tailings; Refining
driver: a bullion price that set one record after another
drag: power cuts that stopped the hoists
cost: -wage settlements and costly electricity
deal: Sanddump Recovery, an owner of old mine dumps; extract metal without going underground
risks: rock falls; blackouts on the national grid
outlook: tailings to deliver more ounces and the oldest shaft to close
project: a solar park for the refinery
drag: Did blackouts disturb work at Witrand?
driver: Did Witrand profit from the metal's rally?
reason: Why would Witrand buy waste heaps?

Hanselinie Reederei AG | Hanselinie | container line | Hamburg | 1890
shares: € | Frankfurt Stock Exchange
does: carries containers between Europe, West Africa and South America with 61 ships
brands: HansaReefer; TropicLoop
parts: Dry Containers; Refrigerated; Terminals
driver: detours around the Cape that made space scarce
drag: fewer car parts shipped to Brazil
cost: +freight rates that rose more than fuel
deal: Porto Novo Terminals, an operator of two quays in Benin; control loading times
risks: too many new ships; attacks on shipping lanes
outlook: rates to come down as ordered vessels are delivered
project: a quartet of methanol-powered ships
driver: Did longer routes help Hanselinie?
outlook: Will shipping become cheaper for customers of Hanselinie?
risk2: Are pirates and missiles a danger to Hanselinie?

Parcelane Logistics plc | Parcelane | parcel carrier | Coventry | 1988
shares: £ | London Stock Exchange
does: delivers parcels for online shops from 34 depots and 9,000 lockers
brands: LockerLane; NextNoon
parts: Home Delivery; Lockers; Returns
driver: returns of clothes dropped off at lockers
drag: a fashion retailer that moved to a rival
cost: +drivers who reach more doors per hour
deal: Pedalpost, a courier with cargo bikes; serve streets closed to vans
risks: the classification of drivers as employees; the loss of large shippers
outlook: the peak season to be two working days shorter
project: a sorting hub beside the motorway
drag: Which kind of client walked away from Parcelane?
risk1: Could a ruling on gig workers hurt Parcelane?
cost: Has productivity improved at Parcelane?

Grønvang Genbrug A/S | Grønvang | waste collector | Odense | 1972
shares: DKK_ | Nasdaq Copenhagen
does: collects household and commercial waste, sorts it and burns the rest for district heating
brands: GreenBin; Varmekraft
parts: Collection; Sorting; Energy from Waste
driver: a law that makes towns sort food waste
drag: low prices for recovered paper
cost: -repairs to an incinerator that stood still for a month
deal: Plastcirkel, a washer of used plastic film; turn waste into granulate
risks: taxes on incineration; contract losses when towns take work back
outlook: tenders in Jutland to bring three more municipalities
project: a digester that makes gas from kitchen scraps
driver: Did a recycling rule create business for Grønvang?
drag: Are secondary raw materials fetching less at Grønvang?
cost: Did a breakdown hurt Grønvang?

Ironquay Security plc | Ironquay | security-guard contractor | Cardiff | 1969
shares: £ | London Stock Exchange
does: guards offices, events and airports with people and cameras
brands: QuayWatch; EventShield
parts: Guarding; Airports; Cameras
driver: contracts for two airports and a summer of festivals
drag: offices that now employ fewer receptionists
cost: -minimum-wage rises that clients paid for only later
deal: Lensguard, a monitor of remote cameras; replace patrols with technology
risks: failures at large events; the loss of licences for guards
outlook: price increases to catch up with wages by July
project: a control room with video analytics
driver: Did concerts bring income to Ironquay?
drag: Does the empty workplace cost Ironquay business?
cost: Can Ironquay recover pay rises from its customers?

Talventis Group SA | Talventis | staffing agency | Geneva | 1978
shares: CHF_ | SIX Swiss Exchange
does: places temporary and permanent staff with factories, hospitals and banks
brands: Interimo; MediStaff
parts: Temporary Staff; Permanent Hires; Outsourcing
driver: hospitals looking for temporary nurses
drag: fewer permanent hires at banks
cost: -an unfavourable mix with fewer permanent placements
deal: Nocta Care, an agency for night nurses; grow in health care
risks: a slowdown in hiring; software that matches people without an agent
outlook: factories to hold back until orders recover
project: a matching platform for shift workers
drag: Did the finance industry hire less through Talventis?
driver: Who is asking Talventis for medical personnel?
risk2: Could an algorithm make Talventis redundant?

Tiffin & Thyme plc | Tiffin & Thyme | contract caterer | Swindon | 1981
shares: £ | London Stock Exchange
does: cooks lunches in 1,300 canteens of offices, schools and hospitals
brands: Thyme Table; SchoolSpoon
parts: Offices; Schools; Hospitals
driver: offices that use free lunches to lure staff back
drag: school contracts that were handed back
cost: +shorter menus and less waste on the plate
deal: Lobby Coffee, an operator of coffee bars in receptions; sell something between meals
risks: food poisoning; inflation of food prices
outlook: offices to be busiest from Tuesday to Thursday
project: a central kitchen for chilled meals
drag: Did Tiffin & Thyme give up work in education?
risk1: What if diners of Tiffin & Thyme fell ill?
cost: Does throwing away less help Tiffin & Thyme?

Lexiton Learning Inc | Lexiton | textbook publisher | Columbus | 1920
shares: $ | New York Stock Exchange
does: publishes textbooks and homework software for schools and colleges
brands: SumTrail; ReadLadder
parts: Schools; Colleges; Testing
driver: the adoption of a reading course in two large states
drag: students who rent or share books
cost: +digital licenses that need no paper or freight
deal: Quizzora, a builder of adaptive tests; mark homework automatically
risks: cuts in school budgets; chatbots that do the homework
outlook: a lean year for adoptions and a better one to follow
project: a platform for digital courses
driver: Did state approvals help Lexiton?
risk2: Is artificial intelligence a threat to Lexiton?
cost: Why does going digital pay for Lexiton?

Courier & Chronicle | Courier & Chronicle | newspaper group | Glasgow | 1886
shares: £ | London Stock Exchange
does: publishes 46 local newspapers and their websites and prints for others
brands: The Clyde Chronicle; HomeTown
parts: Print; Digital; Contract Printing
driver: readers who pay for local football coverage online
drag: advertisers that left the printed editions
cost: +the closure of one printing plant
deal: Pitchside, a podcast company for football; gain younger listeners
risks: the decline of print; libel claims
outlook: digital income to exceed print within two years
project: a newsroom system shared by all titles
drag: Is the loss of adverts on paper hurting Courier & Chronicle?
outlook: When will the web bring in more than paper at Courier & Chronicle?
risk2: Could someone sue Courier & Chronicle for what it writes?

Ondavox Radio SpA | Ondavox | radio broadcaster | Bologna | 1976
shares: € | Borsa Italiana
does: broadcasts music and news on five national channels and sells the airtime
brands: Onda Uno; Notte FM
parts: National Radio; Local Radio; Podcasts
driver: advertising around an election and a football championship
drag: carmakers that cut their campaigns
cost: -music royalties and a dear contract for a morning host
deal: Parlato Studios, a producer of podcasts; sell advertisers younger ears
risks: the rise of streaming; limits on advertising time
outlook: a year without big events to bring less advertising
project: a digital studio in Milan
driver: Did politics and sport fill the airtime of Ondavox?
cost: Is a star presenter expensive for Ondavox?
outlook: Will the lack of special events hurt Ondavox?

Moonlark Music Inc | Moonlark | record label | Nashville | 1958
shares: $ | Nasdaq
does: signs country and folk artists and collects royalties on 90,000 recordings
brands: Moonlark Records; Backporch
parts: Recordings; Songs; Merchandise
driver: royalties from streaming after subscription prices rose
drag: a quiet release schedule while its biggest star was on leave
cost: +old recordings that need no marketing
deal: Tin Roof Songs, a catalogue of 4,000 country songs; own the words as well as the sound
risks: music made by machines; disputes with artists over rights
outlook: three major albums to be released in the fall
project: a recording studio in a former church
driver: Did dearer listening plans help Moonlark?
drag: Was a top artist absent at Moonlark?
cost: Why is the back catalogue so lucrative for Moonlark?

Hyggevang Møbler A/S | Hyggevang | furniture retailer | Vejle | 1953
shares: DKK_ | Nasdaq Copenhagen
does: sells sofas, tables and lamps in 118 stores and online
brands: Hyggevang Classic; Lille Rum
parts: Stores; Online; Franchise
driver: garden furniture in a warm May
drag: households that postponed moving home
cost: +normal freight rates and fewer markdowns
deal: Lampelund, a lighting brand; sell smaller items between sofa purchases
risks: weak consumer confidence; container delays from Asia
outlook: big-ticket purchases to return when interest rates fall
project: a web shop with its own warehouse
driver: Did sunshine in spring help Hyggevang?
outlook: What must happen before people buy expensive things from Hyggevang again?
reason: How will Hyggevang get customers to come more often?

Dormiveux Bedding Inc | Dormiveux | mattress maker | Charlotte | 1946
shares: $ | New York Stock Exchange
does: makes foam and spring mattresses and sells them through stores and hotels
brands: CloudRest; NightSpring
parts: Retail; Hotels; Components
driver: hotel chains that refurbished their rooms
drag: shoppers who keep old mattresses longer
cost: +lower prices of foam chemicals
deal: Sleeptrace, a developer of sleep sensors; turn a bed into a subscription
risks: imports sold below cost; weak home sales
outlook: units to be flat and the price per bed to increase
project: a foam-pouring plant in Arizona
drag: Are consumers replacing beds less often at Dormiveux?
driver: Did the hospitality trade buy from Dormiveux?
risk1: Is dumping a danger to Dormiveux?

Belisaine Cosmetics SA | Belisaine | cosmetics maker | Toulouse | 1965
shares: € | Euronext Paris
does: creates skin creams, make-up and scents and sells them to pharmacies and perfumeries
brands: Eau Calme; Teint Clair
parts: Skin Care; Make-Up; Fragrances
driver: a sun cream recommended by dermatologists
drag: duty-free shops in Asia that returned goods
cost: +a larger share of skin care, the most profitable line
deal: Savonnerie Caroux, a soap maker in the Cévennes; offer natural products
risks: bans on ingredients; counterfeit goods
outlook: pharmacies to stay strong while travel retail needs another year
project: a laboratory for testing without animals
driver: Did doctors' advice help Belisaine?
drag: Did airport stores send back merchandise to Belisaine?
risk1: Could a forbidden substance hurt Belisaine?
"""


# term | type | heading of the second passage, "=" what it means, "+" how it is used;
# "?" questions for the first passage, "!" for the second, "*" for both (the first is the better).
CONCEPTS = """
gross margin | ACCOUNTING_TERM | Reading the first lines of an income statement
= Gross margin is what remains of sales after the direct cost of the goods or services sold has
been taken off, expressed as a percentage of sales. Rent for offices, advertising and interest are
not deducted at this stage. A shop that buys a lamp for 60 and sells it for 100 has a ratio of 40%.
+ A falling percentage usually means that input prices rise faster than selling prices, or that the
mix shifts to cheaper articles. Compare firms of one trade only: a software house may keep eighty
cents of each dollar, a grocer twenty-five. Look for costs moved between lines as well, since some
firms book freight under cost of goods and others under distribution.
* What do I have to know about gross margin before I look at a shop or a software firm?
? What share of sales is left once only the direct cost of the product has been paid?
? Is advertising deducted before gross margin is worked out?
! Why can I not compare a supermarket with a software firm on gross margin?
! What might a decline in gross margin be telling me?

operating margin | ACCOUNTING_TERM | Comparing profitability between years
= Operating margin divides operating profit by revenue. It takes account of production costs and of
overheads such as salaries, marketing and depreciation, but leaves out interest and income tax. The
result shows how much of each unit of turnover the business itself earns, however it is financed.
+ Analysts like the ratio because a change of lender or of tax residence does not disturb it. When
it rises along with sales, fixed costs are being spread over more units, which is known as
operating leverage. One-off gains, for instance from selling a building, ought to be removed first.
? Which ratio relates profit before interest and tax to turnover?
? Are financing costs included in operating margin?
! Why does operating margin often improve when a firm sells more?
! What should be stripped out before I look at the trend in operating margin?

EBITDA | ACCOUNTING_TERM | Why lenders watch cash-like profit
= EBITDA stands for earnings before interest, taxes, depreciation and amortisation. Starting from
operating profit, the write-down of machines, buildings and acquired rights is added back. It is
not defined by IFRS or US GAAP, so that every company may calculate it in its own way.
+ Bank covenants often cap debt at a multiple of this figure, and buyers of companies quote prices
in the same manner. Critics answer that machines do wear out: a railway that never replaces its
rolling stock looks splendid for a few years. Adjusted versions that also leave out share-based pay
or restructuring deserve suspicion.
* What is EBITDA, and who uses it?
? What does the abbreviation EBITDA mean?
? Is there an official definition of profit before interest, taxes and write-downs?
! What do critics hold against EBITDA?
! In what way do banks use EBITDA in loan agreements?

free cash flow | ACCOUNTING_TERM | What is left for owners and lenders
= Free cash flow is the cash that a company's operations bring in, minus what it spends on
property, equipment and other long-lived assets. It is money that can be used to repay loans, pay
dividends, buy back shares or take over other firms without fresh borrowing.
+ Profit can be high while the till is empty, for example when customers pay late or a new factory
is going up. That is why many investors value a share by its yield on this measure. A single good
year proves little, since payments to suppliers may merely have been pushed past the balance-sheet
date.
* Why does free cash flow matter to investors?
? How do I work out the cash that remains after a company has paid for its investments?
? What can a company do with its free cash flow?
! Can a profitable firm have no free cash flow?
! How might a company dress up its free cash flow for one year?

goodwill | ACCOUNTING_TERM | Paying more than the parts are worth
= Goodwill appears on the balance sheet when one business buys another for more than the fair value
of its identifiable assets less its debts. The excess stands for things that cannot be recognised
one by one, such as a trained workforce, expected savings and a strong position in the market.
+ Under IFRS and US GAAP it is not written off year by year. Instead it is tested once a year, and
if the acquired unit has become worth less, an impairment loss goes through the income statement. A
large balance compared with equity warns of expensive deals in the past.
* Please explain goodwill and what becomes of it after a deal.
? Which asset arises if the price of a takeover exceeds the net assets acquired?
? What does goodwill stand for in economic terms?
! Is goodwill depreciated each year?
! What should a big goodwill balance in relation to equity make me think?

impairment | ACCOUNTING_TERM | When an asset is worth less than its book value
= An impairment is recognised when the carrying amount of an asset is higher than the amount the
company can recover from it, either by using it or by selling it. The asset is written down to the
lower figure and the difference is an expense.
+ Triggers include the loss of a major customer, a damaged factory, higher interest rates or a
market value of the company that has dropped below its equity. The loss costs no cash in the
period, but it admits that money spent earlier has not paid off. For most assets, though not for
goodwill, IFRS demands a reversal if matters improve.
* Explain impairment losses to somebody without accounting training.
? When must a company write an asset down because it cannot recover what it is carried at?
? How is the size of an impairment determined?
! What events lead to an impairment test?
! Does an impairment mean that cash has left the firm?
! Can a write-down be undone later under international rules?

depreciation | ACCOUNTING_TERM | Choosing a method for wearing assets
= Depreciation spreads the cost of a tangible asset over the years in which it is used. A van
bought for 30,000 and expected to serve five years before being scrapped is charged at 6,000 a year
under the straight-line method. Land is not depreciated, because it does not wear out.
+ The reducing-balance method charges more in the early years and suits computers; charging by
hours run suits aircraft engines. Longer useful lives lift reported profit without a single extra
sale, so a change of estimate belongs at the top of an analyst's list of questions.
? How is the price of a machine allotted to the years of its use?
? Why is no depreciation charged on land?
! Which method fits equipment that loses most of its value early?
! How can a change in useful lives flatter profit?

amortisation of intangible assets | ACCOUNTING_TERM | Customer lists, patents and software
= Amortisation of intangible assets is the gradual charging of the cost of rights such as patents,
licences, software or purchased customer lists to the years that benefit from them. It plays the
role for rights that depreciation plays for machines. Assets with an indefinite life are left out.
+ After an acquisition this expense often swells, since customer relations and brands of the target
must be put on the balance sheet. Many groups therefore publish an adjusted profit that ignores it.
Whether that is fair depends on whether the brands would have to be rebuilt with advertising.
? What is the equivalent of depreciation for patents and licences?
? Which intangible assets are not written off over time?
! Why do companies that buy others show profit before amortisation?
! Why does the expense for intangibles jump after a takeover?

working capital | ACCOUNTING_TERM | Cash tied up in daily business
= Working capital is current assets less current liabilities: stocks, customer receivables and
short-term cash on one side, bills from suppliers and other debts due within a year on the other.
It is the money that a business needs to bridge the time between paying and being paid.
+ A supermarket sells for cash within days but pays suppliers after a month or two, and can thus
even run on a negative figure. A shipyard needs a lot, unless customers make advance payments. Fast
growth swallows funds here, which is how successful firms run out of money.
* Why does a business need working capital?
? What is meant by the money that bridges the gap between paying suppliers and being paid?
? How is working capital computed?
! Why can a grocer manage with negative working capital?
! How can rapid growth bring a healthy company into cash trouble?

current ratio | FINANCE_TERM | Can the bills of the coming year be paid?
= The current ratio divides current assets by current liabilities. At 1.5, a company has one and a
half times as much in cash, receivables and inventories as it must pay within twelve months. It is
the broadest of the usual measures of short-term solvency.
+ Too high a value is not good either, for it may point to unsold goods or idle cash. Inventories
can be hard to sell in a hurry, which is why a creditor will look at a stricter measure as well.
Season matters: a toy maker looks weakest before the holidays.
* How should I read the current ratio?
? Which measure sets all that is due within a year against all that turns into cash by then?
? What does a current ratio of 1.5 mean?
! Is a very high current ratio a good sign?
! Why does the time of year matter when I judge short-term solvency?

quick ratio | FINANCE_TERM | The acid test of liquidity
= The quick ratio compares cash, marketable securities and receivables with current liabilities.
Unlike wider measures it ignores inventories and prepaid expenses, since these cannot be turned
into money at short notice. A value of one means that bills can be met without selling goods.
+ For a jeweller or a wine merchant, whose stock moves slowly, this measure says more than one that
includes goods. For a consultancy without stock the two coincide. Receivables that are long overdue
should be excluded, or the figure gives false comfort.
? Which liquidity measure leaves out stock on the shelves?
? What does a quick ratio of one tell me?
! For what kinds of business is the acid test most telling?
! What can make the quick ratio look better than it is?

inventory turnover | FINANCE_TERM | How fast goods leave the shelf
= Inventory turnover is the cost of goods sold divided by the average stock held. A result of
twelve says that the stock is sold and replaced once a month on average. Dividing 365 by it gives
the number of days that an article lies in the warehouse.
+ Fishmongers reach a hundred, furniture shops perhaps four. A slowdown warns of goods that may
have to be marked down, and fashion firms that ignore it end up with clearance sales. On the other
hand, a warehouse that is too lean loses sales whenever a delivery is late.
* What does inventory turnover say about a business?
? How often is the stock of a firm sold and replaced in a year?
? How do I convert inventory turnover into days?
! What is the danger if goods start to move more slowly?
! Can a company hold too little stock?

days sales outstanding | FINANCE_TERM | Collecting from customers
= Days sales outstanding tells how long customers take to pay on average. Trade receivables are
divided by annual credit sales and multiplied by 365. With receivables of 50 and sales of 365, the
answer is fifty days.
+ A number that creeps up can mean disputes over quality, weak customers or sales pushed out to
dealers just before the quarter closed. Selling the invoices to a factoring company lowers it at
once, though nobody has paid any sooner, so read the notes on such programmes.
? What measure shows how long clients take to settle invoices?
? How is the average collection period calculated?
! What might be wrong if customers take longer and longer to pay?
! How does factoring distort days sales outstanding?

FIFO | ACCOUNTING_TERM | Inventory in times of inflation
= FIFO, first in, first out, assumes that the oldest goods in stock are sold first. The goods that
remain are valued at the most recent purchase prices, so the balance sheet is close to current
cost. The method is allowed under both IFRS and US GAAP.
+ While prices rise, old and cheap units are matched with today's selling prices, and profit looks
higher; so does the tax bill. When prices fall the effect turns round. Anyone comparing an oil
company that uses it with one that does not must adjust the figures.
? Under which inventory method do the earliest purchases count as sold first?
? Does first in, first out give an up-to-date stock value on the balance sheet?
! How does FIFO affect profit during inflation?
! What happens to profit under FIFO if purchase prices are falling?

LIFO | ACCOUNTING_TERM | An American peculiarity in valuing stock
= LIFO, last in, first out, treats the newest purchases as the first to be sold. What stays on the
balance sheet may carry prices from decades ago. US GAAP permits the method; the international
standards forbid it.
+ Companies in the United States choose it because in times of rising prices it lowers taxable
income. The hidden difference from current cost is disclosed as a reserve, which an analyst adds
back. If old layers are sold off, cheap costs come out of the cellar and profit jumps for no good
reason.
* What is special about last in, first out?
? Which stock valuation is banned under IFRS but allowed in America?
? Under which method are the latest purchases treated as sold first?
! Why would a firm prefer last in, first out when prices go up?
! What happens when old inventory layers are liquidated?

revenue recognition | ACCOUNTING_TERM | When is a sale a sale?
= Revenue recognition decides in which period income from customers is recorded. Under IFRS 15 and
ASC 606 it is booked when control of the good or service passes to the customer, in the amount that
the seller expects to receive. Contracts are first split into separate promises.
+ A three-year software subscription paid in advance is spread over thirty-six months; until then
the money is a contract liability. Construction is often booked by stage of completion, which
leaves room for judgement. Most accounting scandals begin here, with sales entered too early.
* How do contracts with customers turn into booked income?
? At what moment may a company book income from a customer?
? Which standards govern the timing of sales?
! How is a software subscription paid up front treated?
! Where do most accounting frauds begin?

deferred revenue | ACCOUNTING_TERM | Being paid before delivering
= Deferred revenue, also called a contract liability, is money received from customers for goods or
services still to be delivered. It stands on the liabilities side because the company owes
performance. Each month of service turns a part of it into income.
+ Airlines, publishers and software firms live with large balances. A rise promises future sales,
and a drop may be the first hint that renewals are drying up. It is a pleasant kind of debt, as it
is repaid by doing one's work and bears no interest.
* What does a high balance of deferred revenue tell me about a company?
? Why is cash paid in advance by customers shown as a liability?
? What is another name for a contract liability?
! What does a shrinking balance of prepayments from customers hint at?
! Which industries have a lot of deferred revenue?

accrual accounting | ACCOUNTING_TERM | Profit is not cash
= Accrual accounting records income when it is earned and expenses when they are incurred, no
matter when money changes hands. December's electricity belongs to December, although the bill is
paid in January. Cash accounting, by contrast, follows the bank account.
+ The approach gives a fairer view of a period but depends on estimates: of bad debts, of warranty
claims, of bonuses. Firms whose profit runs far ahead of cash for years often turn out to have been
too hopeful. Comparing the two totals over five years is a simple check.
? Under which bookkeeping system does the date of payment not matter?
? How does accrual accounting differ from cash accounting?
! Which simple check shows whether profits are real?
! What estimates does the accrual method rest on?

deferred tax asset | ACCOUNTING_TERM | The value of old losses
= A deferred tax asset is a future saving of income tax that is already recorded. It arises from
losses that can be carried forward, or from expenses that the books show earlier than the tax
return does. It may be kept only as far as future taxable profit is likely.
+ A company that turns the corner may recognise old losses in one stroke and report a tax income.
The reverse hurts: a valuation allowance wipes out the balance just when business is bad. Investors
in start-ups should ask how long the losses remain usable.
? What is it called when past losses are expected to cut tax bills in years to come?
? Under what condition may a deferred tax asset be carried?
! What happens to tax assets when business turns bad?
! How can an unprofitable past produce tax income in the year of recovery?

effective tax rate | ACCOUNTING_TERM | Why the rate differs from the law
= The effective tax rate is income tax expense divided by profit before tax. It tells what part of
its earnings a company really gave up, as opposed to the statutory percentage laid down by law.
Both current and deferred tax are included.
+ Income in low-tax countries, research credits and exempt gains pull the figure down; fines,
losses without relief and back taxes push it up. A note to the accounts reconciles the two. For
forecasts, take a normal level rather than that of a lucky year.
? What percentage do I get when I divide the tax charge by pre-tax profit?
? Is deferred tax part of the effective tax rate?
! Which items make a company's tax percentage lower than the legal one?
! Should I use last year's tax rate in a forecast?

basic earnings per share | ACCOUNTING_TERM | Profit attributed to one share
= Basic earnings per share is the profit that belongs to ordinary shareholders divided by the
weighted average number of shares outstanding in the period. Preference dividends are deducted
first. The average is weighted by time, so shares issued at the start of October count for a
quarter.
+ Growth in this number can come from higher profit or from fewer shares. Management whose bonus
hangs on it is tempted to repurchase stock, even at silly prices. Look at total profit too, and at
how acquisitions were paid for.
? How is profit for each ordinary share calculated without regard to options?
? How do shares issued late in the year enter the average?
! Why may managers like buying back stock if their bonus depends on profit per share?
! Can earnings per share grow although profit does not?

diluted earnings per share | ACCOUNTING_TERM | Options and convertibles in the count
= Diluted earnings per share assumes that options, warrants and convertible bonds which would lower
the figure have been turned into shares. It shows how thin the slice of profit becomes if everyone
entitled to new stock asks for it. Instruments that would raise the figure are ignored.
+ A wide gap from the basic number signals generous option plans. For options the treasury stock
method supposes that the exercise money is used to repurchase shares at market price. Loss-making
companies show the same number twice, as more shares would shrink the loss of each.
? Which per-share profit takes account of options and convertible bonds?
? Are all convertible instruments included in the diluted figure?
! What does a big difference between basic and diluted earnings reveal?
! Why do companies with losses report identical basic and diluted figures?

price-earnings ratio | FINANCE_TERM | What a multiple can and cannot say
= The price-earnings ratio, or P/E, divides the share price by annual earnings per share. At a
price of 45 and earnings of 3, it is 15: investors pay fifteen years' worth of current profit. It
may be based on the past twelve months or on forecasts.
+ A high value usually goes with expected growth, a low one with doubts. For cyclical firms the
rule turns round, since profits peak just before they collapse and the share then looks cheap. With
losses the measure has no meaning, and sales or book value must serve.
* How is the price-earnings ratio to be understood?
? How many years of profit am I paying for when I buy a share?
? Can the P/E be based on forecasts?
! Why can a low multiple of profit be a trap with cyclical shares?
! What can I use instead of the price-earnings ratio if a firm makes losses?

price-to-book ratio | FINANCE_TERM | Shares below their book value
= The price-to-book ratio sets the market price of a share against the equity per share shown in
the accounts. Below one, the stock market values the company at less than its net assets on paper.
Above one, it credits the firm with something that the books do not show.
+ The measure works best for banks and property companies, whose assets are close to market value.
It works badly for software firms, whose people and code are not on the balance sheet. A low figure
can be a bargain or an omen that write-downs are coming.
? Which multiple compares the market price with shareholders' equity per share?
? What does it mean when a company trades at less than its net assets?
! For which industries is the price-to-book ratio most useful?
! Why is price to book of little use for software firms?

enterprise value | FINANCE_TERM | The price of the whole firm
= Enterprise value is what it would cost to own a business free of debt: the market value of its
shares plus its borrowings and minority interests, less its cash. A company worth 800 on the stock
market with 300 of debt and 100 of cash has a value of 1,000.
+ Because it covers all providers of capital, it is compared with figures before interest, such as
EBITDA or sales. Two firms with the same business but different borrowing become comparable. Do not
forget pension deficits and leases, which resemble debt.
* What is enterprise value good for?
? What does it cost in total to buy a company and settle its loans?
? How do cash and borrowings enter into enterprise value?
! Why is enterprise value set against EBITDA and not against net income?
! Which debt-like items are easily forgotten when valuing a whole firm?

return on equity | FINANCE_TERM | What owners earn on their stake
= Return on equity is net income as a percentage of shareholders' equity, usually the average of
opening and closing balances. It answers how well management uses the funds that owners have left
in the business. A result of 12% means twelve cents a year on each dollar.
+ The DuPont formula splits it into profit margin, asset turnover and leverage, and thus reveals
how it was achieved. Borrowing more or buying back stock lifts it without any better business.
After big write-offs the denominator is small and the number looks brilliant.
* What drives return on equity?
? How much profit does a firm make on the money of its owners?
? Is return on equity computed on average balances?
! Into which three parts does the DuPont analysis split the return?
! Can debt make return on equity look better?

return on invested capital | FINANCE_TERM | Does growth create value?
= Return on invested capital divides operating profit after tax by the sum of equity and
interest-bearing debt, less surplus cash. It measures what the business earns on all the money put
into it, from whatever source.
+ If the result is above the cost of capital, each new shop or plant adds value; if below, growth
destroys it. Acquisitions weigh on the figure, because the premium paid is part of the base. Firms
with a lasting edge keep it above fifteen per cent for a decade.
? Which ratio relates after-tax operating profit to debt and equity together?
? What is meant by ROIC?
! When does expansion destroy value?
! Why do takeovers lower the return on invested capital?

leverage ratio | FINANCE_TERM | How much debt is too much?
= A leverage ratio relates a company's borrowings to its earnings or to its equity. The most common
forms are net debt to EBITDA and debt to equity. The higher the number, the more of the firm
belongs, in effect, to its lenders.
+ Utilities with regulated income sleep well at four or five times; a fashion house may be in
danger at two. In good years borrowing multiplies the gains of owners, in bad years the losses.
Rating agencies add leases and pension deficits before they judge.
? By what measure is debt compared with earnings or equity?
? In what forms is gearing commonly expressed?
! Why can a water company carry more debt than a fashion brand?
! What do rating agencies add to reported borrowings?

interest coverage ratio | FINANCE_TERM | A cushion for lenders
= The interest coverage ratio says how many times over operating profit pays the interest bill.
With a profit of 90 and interest of 30, cover is three times. Some lenders use EBITDA instead of
operating profit in the numerator.
+ Below one and a half the alarm goes off, because a single weak year would leave too little for
the bank. When cheap loans have to be renewed at higher rates, cover worsens although business goes
on as before. Look therefore at when borrowings fall due.
? How many times can profit pay for the cost of loans?
? How is interest cover worked out?
! What level of interest cover is a warning?
! Why may interest cover worsen even if profit is stable?

covenant | FINANCE_TERM | Promises made to the bank
= A covenant is a promise in a loan agreement or bond. It may set limits, for instance that net
debt stays below 3.5 times EBITDA, or forbid acts such as pledging assets or paying dividends
without consent. Breaking it gives lenders the right to demand repayment.
+ In practice banks seldom call in the loan. They grant a waiver against a fee and a wider spread,
and watch the borrower more closely. Headroom, the distance from the limit, is disclosed by careful
companies and worth plotting over several years.
* What role do covenants play between companies and their banks?
? What is a borrower's contractual promise to keep within certain limits called?
? What may lenders do if a loan condition is broken?
! What usually happens in practice after a covenant breach?
! What is headroom in a loan agreement?

revolving credit facility | INSTRUMENT | A bank line as a reserve
= A revolving credit facility lets a company draw, repay and draw again up to an agreed limit until
a fixed date. Interest is due on what is drawn, and a commitment fee on the rest. It works much
like an overdraft for large firms.
+ Treasurers keep it undrawn as a reserve for emergencies and as a backstop for commercial paper.
In the first weeks of a crisis many companies draw the full amount as a precaution. The expiry date
matters, since banks become choosy when times are bad.
? Which loan can be drawn, paid back and drawn again?
? What does a company pay on the unused part of a bank line?
! Why do companies draw their whole credit line at the start of a crisis?
! What is an unused bank line good for?

commercial paper | INSTRUMENT | Borrowing for weeks in the money market
= Commercial paper is a short-term promissory note sold by large companies and banks to
money-market investors. It runs from a day to about nine months, is not secured, and is usually
issued at a discount to face value.
+ It is cheaper than a bank loan as long as confidence lasts. In 2008 the market froze within days,
and even sound issuers could not roll over their notes. For this reason rating agencies expect a
bank line of the same size in the background.
? Which unsecured short-term notes do big companies sell to money-market funds?
? How long does commercial paper run?
! What is the weakness of funding through short-term notes?
! Why do agencies want issuers of short-term notes to have bank lines?

convertible bond | INSTRUMENT | Half bond, half share
= A convertible bond pays a fixed coupon and gives its holder the right to exchange it for a set
number of shares. The right is worth something, so the coupon is lower than on an ordinary bond. If
the share price stays low, the principal is repaid in cash.
+ Young technology firms like it because it saves interest; hedge funds like it because they can
buy the bond and sell the share short. For existing holders it brings dilution just when things go
well. Under IFRS the instrument is split into debt and equity.
* What are the features of a convertible bond for issuers and buyers?
? Which debt can be swapped for stock by the holder?
? Why is the coupon of a convertible lower than that of a normal bond?
! Who buys convertibles, and why?
! How do international accounting rules treat a convertible bond?

zero-coupon bond | INSTRUMENT | Lending without yearly interest
= A zero-coupon bond makes no interest payments. It is sold below its face value and repaid in full
at the end, and the difference is the investor's return. A ten-year note bought at 67 and repaid at
100 yields about four per cent a year.
+ Such paper suits people who need a known sum on a known date, for instance for a child's studies.
Its price reacts strongly to changes in rates, since all the money comes at the end. In some
countries tax is due every year on interest not yet received.
? Which fixed-income security pays nothing until it matures?
? Where does the return on a bond without coupons come from?
! Why do prices of zero-coupon bonds swing so much?
! For what purpose might a family hold a zero-coupon bond?

yield to maturity | FINANCE_TERM | Comparing bonds with different coupons
= Yield to maturity is the single annual rate that makes the present value of a bond's remaining
coupons and principal equal to its price. It takes in the gain or loss from buying below or above
face value, if the bond is held to the end and the issuer pays.
+ Prices and yields move in opposite directions. A dealer quotes the yield so that a bond with a
coupon of two per cent and another with six can be compared at a glance. The calculation supposes
that coupons can be reinvested at the same rate, which rarely holds.
? Which rate discounts all payments of a bond to its market price?
? What is assumed about holding the bond when its full return is quoted?
! What happens to yields when bond prices fall?
! Which assumption behind yield to maturity is unrealistic?

duration | FINANCE_TERM | How sensitive is a bond to interest rates?
= Duration is the average time until a bond's payments arrive, weighted by their present values. In
its modified form it tells by how many per cent the price changes if the yield moves by one
percentage point. At a value of seven, a rise of one point costs about seven per cent.
+ Portfolio managers shorten it when they fear rising rates and lengthen it when they hope for
cuts. An insurer tries to match that of its assets to that of its promises, so that both swing
together. For large moves, convexity must be considered as well.
? Which number tells how strongly a bond's price reacts to a change in yield?
? What does a duration of seven mean in practice?
! How does an insurance company use duration?
! What do fund managers do with duration when they expect rates to rise?

credit spread | FINANCE_TERM | The extra yield for risk
= A credit spread is the difference between the yield of a corporate bond and that of a government
bond of the same term. It pays investors for the chance of default and for the trouble of selling
the bond when they wish. It is quoted in basis points.
+ Spreads widen in recessions and shrink in booms, often months ahead of the official data. For a
company they decide what new borrowing will cost. A bond at 150 over Treasuries may move to 400
without any missed payment, only on fear.
? How much more than a state does a company have to offer to borrow?
? In which unit are spreads between bonds quoted?
! What do spreads do in a recession?
! Can a bond lose value although the issuer pays on time?

yield curve | FINANCE_TERM | What the shape says about the economy
= The yield curve plots the yields of government bonds against their remaining lives, from a few
months to thirty years. Normally it slopes upward, because lenders want more for tying up money
longer. If short rates exceed long ones it is called inverted.
+ An inversion has come before most American recessions of the past sixty years, though the delay
ranged from half a year to two years. Banks, which borrow short and lend long, earn less when the
line is flat. Central banks can bend the long end by buying bonds.
* What can be read from the yield curve?
? What graph shows interest rates for different maturities?
? When is the term structure called inverted?
! Does an inverted curve predict a recession?
! Why do banks dislike a flat curve?

call option | INSTRUMENT | Betting on a rise with limited loss
= A call option gives its buyer the right, but not the duty, to purchase an asset at a fixed price
up to or on a given date. The buyer pays a premium for this right. It is worth exercising only if
the market price ends above the strike.
+ With a premium of 3 and a strike of 50, the buyer is in profit above 53 and can never lose more
than 3. Holders of shares sell such contracts to earn extra income, and give up the gain above the
strike in return. That strategy is known as covered writing.
? Which contract entitles me to buy a share at a fixed price later on?
? When is it worth exercising a right to buy?
! What is covered writing?
! From what share price does the buyer of a call make money?

put option | INSTRUMENT | Insurance for a portfolio
= A put option entitles its owner to sell an asset at an agreed price up to or on a certain day. It
gains when the market falls. The seller collects a premium and must take the asset at the strike if
the owner so wishes.
+ Somebody who holds shares and fears a crash can buy puts as insurance: below the strike, losses
are made good. The premium is lost if nothing happens, as with a fire policy. Such protection
becomes expensive exactly when everyone wants it.
* How do put options work, and what are they for?
? Which contract lets its owner sell at a price agreed beforehand?
? What duty does the writer of a put take on?
! How can I insure my shares against a crash?
! When does portfolio insurance become costly?

futures contract | INSTRUMENT | Standardised deals for later delivery
= A futures contract obliges both sides to trade a standard quantity of an asset at a fixed price
on a set date. It is traded on an exchange, and a clearing house steps between the parties. Gains
and losses are settled in cash every day.
+ Wheat growers sell in spring to fix the price of their harvest; millers buy for the opposite
reason. Traders need only a small margin deposit, so that a modest price move can double or wipe
out the stake. Most positions are closed before delivery.
* How do futures work, and who trades them?
? Which exchange-traded agreement obliges me to buy or sell later at today's agreed price?
? How often are gains and losses on futures settled?
! Why would a farmer sell futures?
! Why are futures dangerous for small speculators?

forward contract | INSTRUMENT | Fixing an exchange rate privately
= A forward contract is a private agreement to exchange an asset or currency at a future date for a
price fixed today. Terms are tailored to the two parties, and nothing is normally paid until the
end. Each side depends on the other's ability to perform.
+ An exporter that will receive dollars in six months sells them to its bank at once and knows its
euro income. The rate differs from the spot rate by the gap between the two interest rates. If the
customer cancels, the exporter still has to deliver the dollars.
? Which tailor-made agreement fixes a price now for delivery later, without an exchange?
? What risk do the parties of a private future deal run?
! How can an exporter lock in the value of dollars to be received?
! What determines the difference between forward and spot rates?

interest-rate swap | INSTRUMENT | From floating to fixed
= In an interest-rate swap two parties exchange interest payments on the same notional sum, usually
a fixed rate against a floating one such as SOFR or EURIBOR. The sum itself does not change hands.
Only the difference is paid on each date.
+ A firm with a floating bank loan that fears higher rates pays fixed in the swap and has a
predictable bill. When rates fall, the contract turns into a liability that must be shown at fair
value. Hedge accounting keeps these swings out of profit.
* How does a company use an interest-rate swap?
? In which contract are fixed and floating payments exchanged?
? Is the principal paid over in a swap of interest payments?
! How can a borrower with a variable loan make its costs predictable?
! What becomes of a payer swap if rates drop?

initial public offering | FINANCE_TERM | Going public step by step
= An initial public offering is the first sale of a company's shares to the general public,
together with their listing on an exchange. New shares bring money to the company; shares sold by
founders or funds bring money to those sellers only.
+ Underwriters collect orders during the roadshow and set a price. They often leave some money on
the table, so that the first day ends with a gain. Insiders are usually bound by a lock-up of 180
days, and the price may sag when it ends.
* How does an initial public offering work?
? What is the first sale of stock to the general public called?
? Who receives the money when a firm is floated?
! Why do newly listed shares so often jump on their first day?
! What is a lock-up?

rights issue | FINANCE_TERM | Asking existing owners for more
= In a rights issue a listed company offers new shares to its present holders in proportion to what
they own, at a discount to the market. A one-for-four offer lets an owner of 400 shares buy another
100. The entitlements can usually be traded.
+ A holder who neither pays nor sells the entitlements is worse off, because the share price drops
to reflect the cheap new stock. Companies take this road when debts press or a large deal must be
paid for. Banks guarantee the proceeds for a fee.
* What does a rights issue mean for me as a shareholder?
? How can a listed company raise money from the holders it already has?
? What may the owner of 400 shares do in a one-for-four offer?
! What happens if I ignore an offer of cheap new shares?
! For what reasons do firms ask their holders for more money?

share buyback | FINANCE_TERM | Is repurchasing stock a good use of cash?
= A share buyback is the purchase by a company of its own stock, either in the market or by tender.
The shares are cancelled or kept in treasury. Every remaining share then stands for a larger slice
of the business.
+ It benefits those who stay only if the price paid is below what the share is worth. Boards tend
to buy when cash is plentiful, which is often when prices are high. Compared with a dividend it
leaves the choice to the holder and may be taxed less.
* What do share buybacks do for those who keep their stock?
? What is it called when a corporation purchases its own shares?
? What happens to shares after the company has purchased them?
! When does repurchasing stock help the remaining owners?
! Why might an investor prefer repurchases to a dividend?

dividend yield | FINANCE_TERM | High yields as a warning
= The dividend yield is the annual dividend per share as a percentage of the share price. A share
that costs 80 and pays 4 a year yields five per cent. It measures the cash return, without any
change in price.
+ A figure of nine or ten often means that the market expects a cut, since the price has already
fallen. Look at whether earnings and cash flow cover the payment. Tobacco firms and utilities show
high values, fast-growing firms none.
? How do I compare the yearly payment on a share with its price?
? Is the change in share price part of the dividend yield?
! Why is an unusually high yield on a share suspicious?
! What should I check before buying a share for its payout?

ex-dividend date | FINANCE_TERM | Who gets the next payment?
= The ex-dividend date is the first day on which a share trades without the right to the dividend
that has been declared. Whoever buys on that day or later does not receive it; the seller does. It
lies on or shortly before the record date.
+ The price tends to open lower by about the amount of the payment, so buying the evening before
brings no free lunch. Because trades settle one or two business days later, an investor must act
before this day rather than on the day of record.
? From which day on does a buyer miss the declared dividend?
? How is the ex-dividend date placed in relation to the record date?
! Can I make money by buying just before a dividend is paid?
! What does a share price do when it goes ex-dividend?

stock split | FINANCE_TERM | More pieces of the same cake
= In a stock split a company replaces each share by several new ones, and the price drops in
proportion. After a four-for-one split the holder of ten shares worth 400 each has forty worth 100.
Neither the value of the firm nor anyone's percentage changes.
+ Boards do it so that small investors can afford a round lot and employees can be paid in whole
shares. The reverse, merging ten shares into one, is typical of firms whose price has fallen close
to an exchange's minimum, and is rarely a good sign.
? What happens to price and number in a four-for-one division of shares?
? Does dividing shares change what I own?
! Why would a board divide its shares?
! What does a reverse split usually tell about a company?

preference share | INSTRUMENT | Between bond and ordinary share
= A preference share ranks ahead of ordinary shares for dividends and in liquidation, and usually
pays a fixed amount. In exchange it often carries no vote. If the payments are cumulative, missed
amounts must be made up before ordinary holders receive anything.
+ Venture capital funds insist on this kind of stock to get their money out first. Banks issue it
because regulators count it as capital. For a private investor it is like a long bond without a
claim to repayment, and it falls when interest rates go up.
? Which class of stock is paid before ordinary stock but often has no vote?
? What does cumulative mean for missed payments on stock?
! Why do venture investors ask for preferred stock?
! How do preference shares react to rising rates?

beta | FINANCE_TERM | Measuring market risk
= Beta shows how strongly a share tends to move with the market as a whole. At 1.3, a rise of ten
per cent in the index has gone with a rise of thirteen per cent in the share on average. The market
itself has a value of one.
+ The capital asset pricing model uses it to set the return that owners demand. It is estimated
from past prices, so the answer depends on the period and the index. Risk that belongs to one firm
alone, such as the death of its founder, is not in it, as it can be diversified away.
* What does beta measure, and where is it used?
? Which coefficient links the movement of a share to that of the market?
? What is the market's own beta?
! Does beta contain the risk that is peculiar to one company?
! For what does the capital asset pricing model need beta?

weighted average cost of capital | FINANCE_TERM | The hurdle for new projects
= The weighted average cost of capital is the mean return that lenders and owners require, weighted
by their shares in the financing of the firm. The cost of debt is taken after tax, since interest
reduces the tax bill.
+ Planned investments are discounted at this rate; those with a positive present value clear the
hurdle. A risky venture deserves a higher rate than the safe core business, even if the same
company pays for both. Weights should be market values.
? What blend of the returns wanted by banks and owners serves as a discount rate?
? Why does the cost of debt enter after tax?
! Should the same hurdle rate be applied to all projects of a firm?
! Are book values or market values the right weights for the cost of capital?

net present value | FINANCE_TERM | Should we build the plant?
= Net present value is the sum of all future cash flows of a project, discounted to today, less the
money that must be laid out now. Above zero the project earns more than the return demanded by
those who finance it.
+ A machine that costs 100 and brings 60 in each of two years is worth 104 at ten per cent, so it
should be bought. The method beats the payback period, which ignores everything after the outlay
has been recovered. Its weak point is the forecast.
* How do companies decide on projects with net present value?
? What do I get by discounting a project's cash flows and subtracting the outlay?
? What does a net present value above zero mean?
! Why is the payback period inferior for judging a project?
! What is the weak point of discounting future cash flows?

internal rate of return | FINANCE_TERM | A rate that can mislead
= The internal rate of return is the discount rate at which the present value of a project's
receipts equals that of its payments. The project is acceptable if this rate is higher than the
cost of capital.
+ It can mislead when a large and a small project exclude each other: thirty per cent on a hot-dog
stand is worth less than fifteen on a hotel. If signs change twice, as with a mine that must be
cleaned up at the end, two answers are possible. Private equity funds quote it nonetheless.
? At which discount rate do a project's inflows and outflows have the same present value?
? When is a project acceptable by its internal rate?
! When does ranking projects by percentage return go wrong?
! Why may a project have two internal rates of return?

hedging | FINANCE_TERM | Protection has a price
= Hedging means taking a position whose gains offset the losses of another. An airline that buys
contracts on kerosene loses on its fuel bill but gains on the contracts if oil becomes dearer. The
aim is not profit but a narrower range of results.
+ Perfect protection is rare: the contract may refer to another grade or month, which leaves basis
risk. A firm that protects itself fully also misses the benefit of favourable moves, and looks
foolish beside rivals who did nothing. Boards therefore cover a part, in steps.
* How and why do companies hedge?
? What does a company do if it offsets one risk with an opposite position?
? Is profit the purpose of hedging?
! What is basis risk?
! What is the drawback of complete protection against price changes?

diversification | FINANCE_TERM | Not all eggs in one basket
= Diversification spreads money over assets that do not rise and fall together, so that the whole
swings less than its parts. It is sometimes called the only free lunch in finance, because risk
declines without a sacrifice of expected return.
+ Some thirty shares from various industries remove most of the risk that belongs to single firms;
risk of the market as a whole stays. In a panic, assets that normally go separate ways tend to fall
together. Conglomerates do the same inside one company, which shareholders rarely reward.
? How can an investor lower risk without giving up expected return?
? What is the idea behind owning many different assets?
! How many shares are enough to remove most company-specific risk?
! Does spreading money always work in a panic?

exchange-traded fund | INSTRUMENT | Buying the whole market
= An exchange-traded fund holds a basket of securities, mostly one that copies an index, and its
units are bought and sold on a stock exchange all day long. Large dealers can swap baskets for
units and back, and this keeps the price close to the value of the holdings.
+ Costs are often below a fifth of one per cent a year, a fraction of what active managers charge.
Check how closely the fund follows its index, and whether dividends are paid out or reinvested.
Niche products can trade at wide spreads when their market is closed.
* What are exchange-traded funds and what should I watch out for?
? Which fund is traded all day like a share and usually copies an index?
? What keeps the price of such a fund near the worth of its holdings?
! How expensive are index trackers compared with active managers?
! What should I look at before I pick an index tracker?

short selling | FINANCE_TERM | Profiting from falling prices
= Short selling is the sale of borrowed shares in the hope of buying them back later for less. The
difference, minus a fee to the lender and any dividends paid in between, is the seller's gain. If
the price goes up, the loss has no upper limit.
+ When many such sellers rush to buy at the same time, the price shoots up; that is a squeeze.
Defenders say that these traders uncover fraud and keep prices honest. Regulators require large
positions to be reported and have banned the practice for weeks during crises.
* How does short selling work, and is it harmful?
? How can one earn money if a share price goes down?
? How much can someone lose on borrowed shares that were sold?
! What is a squeeze?
! Is it useful for the market that somebody bets against companies?

market capitalisation | FINANCE_TERM | Large, mid and small
= Market capitalisation is the price of one share times the number of shares outstanding. It is the
value that the stock market puts on a company's equity. Debt is not included, so the figure says
what the owners' stake costs rather than the whole business.
+ Index providers weight their members by it, often counting only the free float, that is, shares
not locked up with founders or states. Fund managers sort companies into large, mid and small by
this number. Small firms are followed by few analysts, which brings both neglect and opportunity.
? What is the stock-market value of all shares of a company called?
? Does debt count in the value that is price times shares?
! What is free float?
! How do index providers decide the weight of a company?

book value per share | ACCOUNTING_TERM | What the accounts say a share is worth
= Book value per share is shareholders' equity after deduction of preference capital, divided by
the number of ordinary shares. It tells what each share would receive if assets could be sold and
debts paid at the amounts in the balance sheet.
+ In practice a sale would bring more or less than that: land bought long ago is worth more, a
special machine almost nothing. Insurers like to show its growth as a yardstick of success.
Repurchases above this amount reduce it for those who remain.
? How much equity stands behind every ordinary share in the accounts?
? Are preference holders taken into account in equity per share?
! Would a liquidation really bring in the equity shown per share?
! What do buybacks do to equity per share?

lease liability | ACCOUNTING_TERM | Rent on the balance sheet
= A lease liability is the present value of rents that a company has yet to pay under its leases.
IFRS 16 puts it on the balance sheet together with a right-of-use asset. Leases of a year or less,
and those of items of low value, may be left out.
+ For retailers and airlines the standard of 2019 added billions of debt overnight, although
nothing had changed in the business. Rent was replaced by depreciation and interest, and EBITDA
jumped. Loan agreements often freeze the old rules for this reason.
* What changed when leases came onto the balance sheet?
? How do future rents appear in the balance sheet of a tenant?
? Which contracts may stay off the balance sheet under IFRS 16?
! Why did the rule on leases raise EBITDA?
! Which industries were hit hardest by putting rent on the balance sheet?

contingent liability | ACCOUNTING_TERM | Lawsuits and guarantees in the notes
= A contingent liability is a possible obligation whose existence will be decided by an uncertain
event, for instance a court ruling. It is not recorded as debt but described in the notes, unless
an outflow is remote.
+ If payment becomes more likely than not and the sum can be estimated, IFRS requires a provision,
which is an expense. Watch the wording from year to year: a shift from remote to possible, or a new
paragraph on an investigation, is often the only warning.
? How are debts that depend on the outcome of a trial treated?
? Where in the accounts do I read about obligations that may or may not arise?
! When must a possible obligation become a provision?
! Which change of wording in the notes should put me on guard?

provision | ACCOUNTING_TERM | Liabilities of uncertain size or timing
= A provision is a liability whose amount or due date is not certain, such as the cost of warranty
repairs or of cleaning up a site. It is recognised if an obligation exists, payment is probable and
the sum can be reliably estimated.
+ Managers may set aside too much in good years and release it in bad ones, so that profit looks
smooth; this is called a cookie jar. The movement table shows what was added, used and released.
Large releases without an event deserve a question at the annual meeting.
* How do provisions affect profit?
? What is a liability whose size or date is not known for sure?
? Which conditions must hold before money is set aside in the accounts for repairs under warranty?
! What is a cookie jar in accounting?
! How can I see whether reserves were released to flatter profit?

defined benefit plan | FINANCE_TERM | Who bears the risk of old age?
= A defined benefit plan promises employees a pension that depends on salary and years of service.
The employer must make up any shortfall of the fund, and thus bears the risk of poor markets and of
long lives. The promise is shown at its present value.
+ Private firms have closed most such arrangements, as low interest rates in the 2010s made the
promises dear. Insurers take over whole schemes against a premium. Employees are better protected
than savers with an account of their own, yet lose out if they change jobs often.
* What are the pros and cons of a defined benefit plan?
? Which pension scheme promises a sum based on pay and service?
? Who pays if the fund behind a salary-based pension is too small?
! Why have private employers given up salary-based pensions?
! Who is at a disadvantage in a final-salary scheme?

defined contribution plan | FINANCE_TERM | Saving for retirement at one's own risk
= In a defined contribution plan the employer pays a fixed percentage of salary into an account for
each employee and owes nothing more. What the pension will be depends on returns and on when the
money is taken out. The American 401(k) is the best-known example.
+ For the employer the cost is certain and the accounts are simple: the payment is an expense, and
no liability remains. The employee must choose funds, watch fees and decide how much to draw each
year. Default funds that shift to bonds with age help the undecided.
? In which retirement scheme is only the employer's payment fixed?
? What kind of plan is a 401(k)?
! Why is a savings account for each worker easier on the employer's books?
! What decisions does a scheme such as a 401(k) leave to the worker?

stress test | FINANCE_TERM | Banks under imagined disasters
= A stress test works out how a bank would fare in a severe but imaginable crisis: deep recession,
falling house prices, jumps in interest rates. Supervisors such as the Federal Reserve and the
European Banking Authority set the scenario and publish results.
+ A bank whose capital would sink too far must hold back dividends or raise equity. The exercise is
only as good as its scenario: before 2023, few imagined that rising rates could drain deposits in
two days. Companies outside finance run similar exercises for their going-concern statement.
? How do supervisors find out whether banks would survive a severe crisis?
? Who writes the scenarios for examining banks?
! What are the consequences for a bank that does badly in the crisis exercise?
! Where did the crisis exercises for banks fall short?

common equity tier 1 ratio | FINANCE_TERM | How much loss can a bank absorb?
= The common equity tier 1 ratio compares a bank's purest capital, ordinary shares and retained
profit, with its risk-weighted assets. Basel III asks for at least 4.5%, and buffers bring the
requirement to seven or more.
+ A mortgage weighs less than an unsecured loan, and a government bond often nothing, so two banks
with equal loans may show different results. Since weights can be modelled by the bank itself, a
plain leverage measure serves as a backstop.
? Which ratio tells how much of its purest capital a bank holds against risky assets?
? What minimum does Basel III set for core capital?
! Why may two banks with the same loans report different capital ratios?
! What serves as a backstop to risk-weighted capital rules?

net interest margin | FINANCE_TERM | How banks earn money
= Net interest margin is interest received less interest paid, divided by the assets that earn
interest. A bank that lends at five and pays two on deposits keeps roughly three per cent. It is
the main source of income for most lenders.
+ When the central bank raises rates, loans reprice faster than savings accounts and the figure
widens, until savers move to better offers. Very low rates squeeze it, because deposits can hardly
be charged. A fixed-rate mortgage lender in a time of rising rates may even pay more than it
receives.
* What influences the net interest margin of a bank?
? What does a bank keep of the interest it earns after paying its depositors?
? On what base is the net interest margin calculated?
! Do banks profit when the central bank raises rates?
! Why are very low rates bad for lenders?

non-performing loan | FINANCE_TERM | Bad debts in a bank's books
= A loan is called non-performing when the borrower is ninety days behind or is unlikely to pay in
full. Such loans tie up capital and bring no income. Their share of all lending is a basic measure
of the health of a bank.
+ After the crisis of 2008 Italian and Greek banks sold theirs in packages to funds, at a fraction
of face value. A low share can hide trouble when old debts are prolonged again and again, a habit
known as evergreening. Collateral decides how much is lost in the end.
? When does a bank count a debt as bad?
? Which measure shows the quality of the lending of a bank?
! How did Italian and Greek banks get rid of their problem debts?
! What is evergreening?

combined ratio | FINANCE_TERM | Do insurers earn money by insuring?
= The combined ratio adds claims and expenses of a property insurer and divides them by premiums
earned. Below 100% the insurer makes a profit on underwriting alone; above it, income from
investments has to fill the gap.
+ Hurricanes and floods push the figure up in single years, so an average over ten is fairer.
Reserves for claims not yet settled rest on estimates, and an insurer that is too optimistic shows
good results first and bad ones later.
? Which figure shows whether an insurer makes money on its policies before investment income?
? What does it mean if claims and costs exceed premiums?
! Why should I average an insurer's results over many years?
! How can estimates of open claims make an insurer look better?

Form 10-K | FILING | Finding one's way in an American annual report
= Form 10-K is the annual report that public companies in the United States file with the SEC. It
contains audited accounts, a description of the business, risk factors and management's discussion.
Large companies must submit it within sixty days of the year end.
+ Start with Item 7, in which management explains results, then read the notes on revenue and debt.
Item 1A lists dangers; compare it with last year's text to find what is new. Item 3 deals with
lawsuits. The glossy brochure sent to shareholders is not the same thing.
* What is in a Form 10-K, and where do I start reading?
? Which annual document do listed American companies file with the SEC?
? How soon after the end of the year must a large company file its 10-K?
! In which item does management discuss its results?
! How can I find new dangers in an annual filing quickly?

Form 10-Q | FILING | Quarterly reports and their limits
= Form 10-Q is the quarterly report of companies registered with the SEC. It is filed after each of
the first three quarters, within forty or forty-five days, and its accounts are reviewed but not
audited. It is shorter than the yearly document.
+ Seasonal firms are best compared with the same quarter a year ago. Tax and bonuses are estimated
for the full year and may be corrected in the last quarter, for which no such report exists; its
figures have to be worked out by subtraction.
? Which report do American companies file three times a year?
? Are quarterly accounts in the United States audited?
! How do I get figures for the final quarter of the year?
! With what should quarterly numbers of a seasonal business be compared?

Form 8-K | FILING | News between the reports
= Form 8-K announces important events between regular reports, normally within four business days:
a merger agreement, the exit of a chief executive, a change of auditor, a bankruptcy, a serious
cyber incident. Listed American companies file it with the SEC, where anyone can read it free of
charge.
+ Traders have software that reads such filings in milliseconds. A notice late on Friday evening is
often bad news. If an auditor resigns and the text speaks of disagreements, long-term holders
should read every word.
? Which SEC filing reports sudden events such as the exit of a chief executive?
? How quickly must American companies report a merger agreement?
! Why should I be wary of filings on Friday evening?
! What about the departure of an auditor should worry holders?

proxy statement | FILING | Voting and executive pay
= A proxy statement, filed in the United States as Schedule 14A, is sent to shareholders before a
meeting. It explains the motions, presents candidates for the board and sets out in detail how
executives are paid.
+ Readers learn there whether bonuses hang on profit per share or on return on capital, who sits on
too many boards and what deals the company makes with relatives of its directors. Funds publish how
they vote, and a low approval of pay is an embarrassment.
? Which document tells shareholders what they will vote on?
? Where is the pay of American executives disclosed?
! Where can I find deals between a company and its directors' families?
! What can I learn about bonus targets from papers for the annual meeting?

prospectus | FILING | What must be said before selling securities
= A prospectus is the document in which an issuer describes itself and its securities to
prospective investors. It must be approved by, or filed with, the regulator before the offer
starts. The authors are liable if it misleads.
+ The section on the use of proceeds tells whether money goes to growth or to selling owners. Pages
of dangers protect the issuer from claims, yet among the routine there are usually two or three
that are specific. Unit trusts publish a short key information document as well.
? Which document must be published before securities are offered to investors?
? Who is liable if an offering document misleads?
! Where do I read what a floated company will do with the money?
! Are the risk warnings of an offering document worth reading?

audit opinion | ACCOUNTING_TERM | What auditors do and do not promise
= In an audit opinion an independent accountant says whether the financial statements give a true
and fair view. It may be unqualified, qualified, adverse, or refused altogether in a disclaimer. It
is addressed to the shareholders and printed with the accounts.
+ A paragraph on material uncertainty about going concern means that the auditor doubts whether the
company can pay its bills for a year. Key audit matters show where judgement was hardest. Fraud by
several people acting together may still go undetected, for auditors test samples.
? In what ways can an auditor judge a set of accounts?
? Who declares that the accounts give a true and fair view?
! What does a going-concern paragraph mean?
! Do auditors always discover fraud?

insider trading | FINANCE_TERM | Knowing what others do not
= Insider trading is dealing in securities on the strength of important information that is not
public, in breach of a duty of trust. It is a crime in most countries. Passing a tip to a friend
who trades is punished too.
+ Directors may buy and sell their own company's shares outside closed periods, if they report it
within days. Purchases by several directors in a weak market count as a good sign; sales have many
innocent reasons, such as a house or a divorce.
* Which dealings by insiders are forbidden and which are allowed?
? What offence is committed by dealing with secret knowledge about a company?
? Is giving a stock tip to a friend illegal?
! May directors deal in the shares of their own company?
! What can I conclude from purchases of stock by directors?

due diligence | FINANCE_TERM | Looking under the bonnet before a takeover
= Due diligence is the examination of a company by a prospective buyer or lender before a contract
is signed. Lawyers, accountants and engineers study contracts, taxes, books and sites in a data
room. The work takes some weeks and ends with a report to the buyer.
+ Findings lead to a lower price, to warranties or to the end of talks. Typical discoveries are
customers who may leave when ownership changes, polluted soil and unpaid overtime. In a hostile bid
only public documents are at hand, and surprises are more frequent.
? What is the inspection of a target by its buyer called?
? Who examines a firm before it is sold, and where?
! What problems come to light when a firm is examined before a sale?
! Why are surprises more common after hostile bids?

leveraged buyout | FINANCE_TERM | Buying companies with borrowed money
= In a leveraged buyout an investor, usually a private equity fund, buys a company mainly with debt
that the company itself will have to repay. The fund puts in a third or so of the price and hopes
to sell after four to seven years.
+ Steady cash flows make a good target; cyclical ones may break under interest payments, as several
retail chains did. Returns come from paying down loans, from better margins and from selling at a
higher multiple. Critics point at job cuts and at dividends paid out of new loans.
* How does a leveraged buyout work?
? What is the purchase of a company mostly on credit by a private equity fund called?
? Who has to repay the loans of a leveraged buyout?
! What kind of business suits a purchase with a lot of borrowed money?
! From what sources do private equity funds earn their returns?

synergy | FINANCE_TERM | One plus one makes three
= Synergy is the extra value that two firms are expected to have together compared with what they
are worth apart. Costs may fall because head offices, warehouses or purchasing are merged; sales
may grow because each sells the other's products.
+ Savings usually arrive, if late and at a one-off expense of about a year's benefit. Extra sales
rarely match the plan, as customers do not like bundles. A buyer who pays a premium above the value
of these gains makes the seller rich and its own owners poor.
? What is the additional value expected from a merger called?
? How can costs fall after two firms join?
! Which promised merger benefits tend to disappoint?
! When does a takeover make the seller rich at the buyer's expense?

inflation | FINANCE_TERM | Winners and losers of rising prices
= Inflation is a lasting rise in the general level of prices, so that money buys less. Statistical
offices measure it with a basket of goods such as the consumer price index. Two per cent a year is
the aim of many central banks.
+ Debtors with fixed rates win, savers lose. Firms with strong brands can raise prices and keep
margins; those bound by long contracts suffer. Stocks valued at old costs make profits look larger
than they are, and replacement of machines becomes dearer than depreciation suggests.
* What is inflation, and whom does it hurt?
? What is a lasting rise in prices called, and how is it measured?
? What rate of price rises do central banks aim for?
! Do borrowers gain when money loses value?
! What kinds of companies cope well with rising prices?

quantitative easing | FINANCE_TERM | Central banks as buyers of bonds
= Quantitative easing is the purchase of bonds by a central bank with newly created reserves, when
its policy rate is already close to zero. The purpose is to push down long-term rates and to
encourage lending and spending.
+ House and share prices rose as a result, which helped owners more than tenants. When purchases
ended in 2022 and portfolios began to shrink, yields climbed quickly, and central banks booked
losses on bonds bought at high prices.
? What do central banks do to lower long-term rates when short-term rates are near zero?
? With what money does a central bank buy bonds?
! Who benefited most from bond purchases by central banks?
! What happened when central banks stopped buying bonds?

S&P 500 | INDEX | Half of America's savings follow it
= The S&P 500 is a share index of five hundred large companies listed in the United States. Members
are weighted by the market value of their freely traded shares and are chosen by a committee, which
asks for profits and liquidity.
+ Tracker funds must buy when a company joins and sell when it leaves, so prices jump on the
announcement. At times a handful of technology firms make up a quarter and more of the total, and
someone who thinks he owns the whole economy in fact owns a concentrated bet.
? Which index holds five hundred big American companies?
? Who decides on membership of the best-known American share index?
! What happens to a share price when a company joins a widely tracked index?
! Is an index of large American companies well spread?

FTSE 100 | INDEX | London's blue chips earn abroad
= The FTSE 100 contains the hundred largest companies listed in London by market value. Membership
is reviewed each quarter: a company that rises to ninetieth place comes in, and one that falls
below hundred-and-tenth drops out.
+ Oil, mining, tobacco and banks weigh heavily, technology hardly at all. Since about three
quarters of sales are made abroad, a weak pound tends to lift the index. For a picture of the
British economy the next 250 companies are a better guide.
? Which index lists the hundred largest companies in London?
? How often is membership of the leading British index reviewed?
! Why does London's main index rise when sterling falls?
! Which shares mirror the British economy better than the biggest hundred?

Nikkei 225 | INDEX | An index weighted by price
= The Nikkei 225 follows 225 shares of the Tokyo Stock Exchange and is calculated by a newspaper
publisher. Unlike most indices it is weighted by share price rather than by company size. It has
been published since 1950.
+ A clothing retailer with a high price per share can move it more than the largest car maker.
After its peak at the end of 1989 it took more than thirty-four years to set a new record.
Professionals prefer the broader TOPIX, which is weighted by market value.
? Which Japanese index is weighted by the price of shares?
? Who calculates the best-known index of Tokyo?
! How long did Japanese shares need to regain the level of 1989?
! Which Tokyo index do professionals prefer, and why?
"""
