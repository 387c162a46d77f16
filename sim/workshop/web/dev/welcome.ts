// What the invented institution tells a visitor first: its metrics, levers, shocks and a short story that uses every
// kind of step.
import type { MetricInfo, Step, Text, Welcome } from "../src/protocol";
import { METRICS, WEEKS } from "./institution";
import { levers } from "./levers";

/** What guests say at the door. */
export const CODE = "7KQ2MX";

const labels: Record<string, [string, string]> = {
  leeway: ["Fagligt råderum", "Leeway"],
  leeway_used: ["Udfyldt råderum", "Leeway filled"],
  citizen_value: ["Værdi for borgerne", "Value to citizens"],
  substantive_quality: ["Virkning for borgeren", "Substantive quality"],
  procedural_quality: ["Kvalitet i sagsbehandlingen", "Procedural quality"],
  wellbeing: ["Trivsel", "Wellbeing"],
  turnover: ["Frivillig afgang", "Voluntary leaving"],
  documentation: ["Dokumentation", "Documentation"],
  contact: ["Tid med borgerne", "Time with citizens"],
  social_capital: ["Social kapital", "Social capital"],
  trust_in_leader: ["Tillid til lederen", "Trust in the leader"],
  strain: ["Belastning", "Strain"],
  control: ["Kontrol med arbejdet", "Control over the work"],
  competence: ["Kompetence (kan)", "Competence (can)"],
  buy_in: ["Opbakning (vil)", "Buy-in (will)"],
  courage: ["Mod (tør)", "Courage (dare)"],
  capacity: ["Evne til at udfylde råderummet", "Capacity to fill leeway"],
  rules: ["Regelmængde", "Stock of rules"],
  media_attention: ["Pressens opmærksomhed", "Attention of the press"],
};
const units: Record<string, string> = {
  turnover: "1/year",
  documentation: "share of hours",
  contact: "share of hours",
};
const worse = ["turnover", "documentation", "strain"];
const neither = ["control", "rules", "media_attention"];

function metric(name: string): MetricInfo {
  const better = worse.includes(name) ? "lower" : neither.includes(name) ? "neither" : "higher";
  const unit = units[name] ?? "1";
  const told =
    unit === "1"
      ? text(" af 100", " of 100")
      : unit === "1/year"
        ? text(" % om året", " % a year")
        : text(" % af timerne", " % of hours");
  return {
    name,
    label: text(...labels[name]),
    unit,
    better,
    factor: 100,
    decimals: 1,
    told,
    apart: text(" point", " points"),
    span: 0,
  };
}

function text(da: string, en: string): Text {
  return { da, en };
}

const plain = { charts: [], picture: "none", worlds: [0, 1], shocks: [], levers: [] } satisfies Partial<Step>;

const steps: Step[] = [
  {
    ...plain,
    id: "cane",
    title: text("Den hvide stok", "The white cane"),
    minutes: 4,
    text: text(
      "En mand har været blind hele livet. Hvert andet år skal hans behov for en stok vurderes igen.",
      "A man has been blind all his life. Every other year his need of a cane is assessed again.",
    ),
    note: text(
      "Lad billedet stå et øjeblik. Spørg, hvem der har sin egen hvide stok.",
      "Let the picture stand for a moment. Ask who has a white cane of their own.",
    ),
    question: text("Hvad er jeres hvide stok?", "What is your white cane?"),
  },
  {
    ...plain,
    id: "house",
    title: text("To huse, samme held", "Two houses, the same luck"),
    minutes: 4,
    picture: "network",
    charts: ["leeway"],
    text: text(
      "Det samme hus to gange, det samme held. Til venstre ledes det med tillid, til højre med kontrol.",
      "The same house twice, the same luck. Led by trust on the left, by control on the right.",
    ),
    note: text(
      "Forklar farverne: mørk er tillid. En tom ring er en ubesat stilling.",
      "Explain the colours: dark is trust. A hollow ring is an empty position.",
    ),
    from: 0,
    to: 52,
    fresh: true,
  },
  {
    ...plain,
    id: "trust",
    title: text("Først tillid", "Trust first"),
    minutes: 3,
    picture: "network",
    charts: ["leeway", "wellbeing"],
    worlds: [0],
    from: 0,
    to: 52,
    fresh: true,
    text: text("Vi ser først kun huset til venstre.", "At first we only look at the house on the left."),
    note: text("Lad dem vente på det andet.", "Let them wait for the other."),
  },
  {
    ...plain,
    id: "bet",
    title: text("Hvad tror I?", "What do you think?"),
    minutes: 5,
    from: 52,
    to: 52,
    text: text(
      "Før vi ser det, gætter vi. Ræk hånden op for én mulighed.",
      "Before we look, we bet. Raise a hand for one option.",
    ),
    note: text("Tæl højt. Tast 1 til 4 for hver hånd.", "Count aloud. Press 1 to 4 for each hand."),
    bet: {
      metric: "wellbeing",
      week: 156,
      question: text("Hvem trives bedst efter tre år?", "Who is better off after three years?"),
      options: [
        { text: text("Kontrol, tydeligt", "Control, clearly"), low: null, high: -0.02 },
        { text: text("Ingen nævneværdig forskel", "No difference to speak of"), low: -0.02, high: 0.02 },
        { text: text("Tillid, lidt", "Trust, a little"), low: 0.02, high: 0.08 },
        { text: text("Tillid, meget", "Trust, by far"), low: 0.08, high: null },
      ],
    },
  },
  {
    ...plain,
    id: "outcome",
    title: text("Tre år", "Three years"),
    minutes: 5,
    picture: "profile",
    charts: ["wellbeing"],
    from: 52,
    to: 156,
    reveal: "bet",
    text: text(
      "Vi lader de to huse leve. Hold øje med, hvornår kurverne skilles.",
      "We let the two houses live. Watch when the curves part.",
    ),
    note: text("Stands, når kurverne skilles, og spørg hvorfor.", "Stop when the curves part, and ask why."),
    why: "wellbeing",
  },
  {
    ...plain,
    id: "people",
    title: text("Tre mennesker", "Three people"),
    minutes: 6,
    picture: "people",
    from: 156,
    to: 182,
    text: text(
      "Ingen af dem er problemet. Hvad mangler: viden, en klar ramme eller nogen at dele risikoen med?",
      "None of them is the problem. What is missing: knowledge, a clear frame, or somebody to share the risk with?",
    ),
    note: text("Lad bordene vælge én af de tre.", "Let the tables choose one of the three."),
    question: text("Hvem ligner du mest på en tirsdag?", "Whom do you resemble on a Tuesday?"),
  },
  {
    ...plain,
    id: "press",
    title: text("En sag i pressen", "A case in the press"),
    minutes: 6,
    picture: "network",
    charts: ["leeway", "documentation"],
    from: 182,
    to: 234,
    text: text(
      "En udflugt går galt, og avisen ringer. Begge huse får den samme sag i den samme uge.",
      "An outing goes wrong, and the paper calls. Both houses get the same case in the same week.",
    ),
    note: text("Reglerne bliver, når avisen er gået.", "The rules stay when the paper has gone."),
    shocks: [{ week: 186, kind: "media_shock", size: 1.2 }],
  },
  {
    ...plain,
    id: "own",
    title: text("Jeres hus", "Your house"),
    minutes: 10,
    picture: "network",
    charts: ["leeway", "citizen_value"],
    from: 52,
    to: 260,
    fresh: true,
    text: text(
      "Nu er højre hus jeres. Hvad vil I skrue på?",
      "Now the right-hand house is yours. What do you want to move?",
    ),
    note: text("Lad dem gætte, før hver ændring afspilles.", "Let them bet before each change is played."),
    levers: ["leaders.control_disposition", "leaders.develop", "institution.span_of_control"],
  },
  {
    ...plain,
    id: "home",
    title: text("Hvad tager vi med hjem?", "What do we take home?"),
    minutes: 5,
    text: text(
      "Når det klør efter at kontrollere: hvilket hjørne mangler, eller var det tilliden, der brast?",
      "When you itch to control: which corner is missing, or was it trust that broke?",
    ),
    note: text("To minutter alene, to i par, så en runde.", "Two minutes alone, two in pairs, then a round."),
    question: text(
      "Hvad gør du på mandag, og hvad holder du op med?",
      "What will you do on Monday, and what will you stop doing?",
    ),
  },
];

export function welcome(role: Welcome["role"]): Welcome {
  return {
    tell: "welcome",
    role,
    version: "0.0.0",
    scenario: { name: "tillid-og-kontrol", weeks: WEEKS, seed: 2013, employees: 45 },
    worlds: [
      { name: "trust", label: text("Tillid", "Trust") },
      { name: "control", label: text("Kontrol", "Control") },
    ],
    metrics: METRICS.map(metric),
    levers,
    shocks: [
      {
        id: "cut",
        label: text("Budgettet skæres 5 %", "Budget cut of 5 %"),
        shock: { kind: "budget_cut", size: 0.05 },
      },
      {
        id: "press",
        label: text("En sag i pressen", "A case in the press"),
        shock: { kind: "media_shock", size: 0.8 },
      },
      {
        id: "reform",
        label: text("En frisættelsesreform", "A reform that sets free"),
        shock: { kind: "trust_reform", size: 0.5 },
      },
      { id: "breach", label: text("Tilliden brister", "Trust is broken"), shock: { kind: "trust_shock", size: 0.3 } },
    ],
    history: { seed: 2013, changes: [], shocks: [] },
    story: {
      name: "tillid-og-kontrol",
      title: text("Tillid og kontrol", "Trust and control"),
      minutes: 45,
      steps,
      people: [
        {
          name: "Amina",
          corner: "can",
          text: text("Mangler ordene til samtalen om selvmord.", "Lacks the words for the conversation about suicide."),
        },
        {
          name: "Jonas",
          corner: "will",
          text: text(
            "Ved ikke, om rammen rækker til at gå med, når gælden skal betales.",
            "Does not know whether the frame allows going along when the debt is settled.",
          ),
        },
        {
          name: "Birthe",
          corner: "dare",
          text: text(
            "Fryser i det komplekse og vil have chefen til at beslutte.",
            "Freezes in complexity and wants the boss to decide.",
          ),
        },
      ],
      roles: [
        {
          title: text("Borgmesteren", "The mayor"),
          text: text(
            "Du skal genvælges. En sag i avisen koster dig mere end ti gode år.",
            "You want to be re-elected. One case in the paper costs you more than ten good years.",
          ),
        },
        {
          title: text("Den nye kollega", "The new colleague"),
          text: text(
            "Du kan faget fra skolen. Du tør ikke spørge.",
            "You know the trade from school. You do not dare to ask.",
          ),
        },
      ],
    },
    lan: role === "control" ? { address: "http://192.168.1.20:8091/", code: CODE } : null,
  };
}
