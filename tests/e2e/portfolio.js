// Twelve realistic cases of every verdict; the answers are written as in a share code.
const named = (title, answers, owner = "", more = {}) => ({ title, answers, owner, ...more });

export const PORTFOLIO = [
  named("Sort incoming invoices", "V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN", "Purchasing", {
    review: { date: "2026-11-18" },
  }),
  named("Remind patients who are likely to miss their appointment", "V:F.CCC3/D:B333/I:2333/A:3A33/G:3333/C:YN", "Head of outpatient care"),
  named("Chatbot for the intranet", "V:1/D:2/I:2/A:3/G:2/C:NN", "Communication"),
  named("Summaries of service calls", "V:F/D:F/I:F/A:F/G:F/C:NN", "Service desk", { review: { date: "2027-01-31" } }),
  named("Forecast of spare parts", "V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN", "Supply chain"),
  named("Übersetzung der Sicherheitsdatenblätter", "V:3333/D:3322/I:3333/A:3333/G:3333/C:NN", "Produktsicherheit"),
  named("Screening of applications", "V:3333/D:3333/I:3333/A:3333/G:3313/C:YY", "Human resources"),
  named("Draft answers to tenders", "V:D/D:D/I:D/A:D/G:D/C:NN", "Sales"),
  named("Inspect welds by camera", "V:3/D:1/I:3/A:3/G:3/C:NN", "Quality"),
  named("Meeting minutes", "V:3/D:3/A:3", "Everybody"),
  named("Price suggestions", "V:3/I:U", ""),
  named("", "V:2/D:3/I:3/A:3/G:3/C:NN", ""),
].map((each, place) => ({
  id: `portfolio-${String(place).padStart(2, "0")}`,
  updated: `2026-${String(11 - (place % 9)).padStart(2, "0")}-${String(20 - place).padStart(2, "0")}T08:00:00Z`,
  ...each,
}));

/** This many cases, each with its own name and answers. */
export function many(count) {
  const words = ["Invoices", "Ämter", "Spare parts", "Tenders", "Calls", "Welds", "Prices", "Minutes", "Zoll", "Café"];
  return Array.from({ length: count }, (_, place) => ({
    id: `many-${String(place).padStart(5, "0")}`,
    title: `${words[place % 10]} ${place}`,
    summary: `What number ${place} is about, in a sentence or two that somebody has written down once for others to read.`,
    owner: `Team ${place % 37}`,
    answers: ["V", "D", "I", "A", "G"].map((id, turn) => `${id}:${"123CF"[(place * 7 + turn * (place % 11)) % 5]}`).join("/") + "/C:NN",
    updated: new Date(Date.UTC(2026, 0, 1) + place * 3_600_000).toISOString(),
  }));
}
