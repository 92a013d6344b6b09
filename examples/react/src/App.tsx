import { type SubmitEvent, useState } from "react";
import type { ChangeDetail } from "stop-fix-scale";

// What the tool reported about a case earlier, as a server would have stored it.
const EXAMPLE: ChangeDetail = {
  value: "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS",
  verdict: "fix",
  complete: true,
};
const NOTHING: ChangeDetail = { value: "", verdict: "open", complete: false };

export function App() {
  const [team, setTeam] = useState("");
  const [usesAi, setUsesAi] = useState(true);
  const [score, setScore] = useState(NOTHING);
  const [sent, setSent] = useState<[string, FormDataEntryValue][]>();

  // Not `action`, because React resets a form after its action.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent([...new FormData(event.currentTarget)]);
  }

  return (
    <>
      <header>
        <h1>Propose a use case</h1>
        <p>Score it before it goes to the board. Only a short code with your answers is sent, not the name or the notes.</p>
      </header>

      <form onSubmit={send}>
        <div className="row">
          <label className="team">
            Your team <input name="team" value={team} onChange={(event) => setTeam(event.target.value)} />
          </label>
          <label className="check">
            <input type="checkbox" checked={usesAi} onChange={(event) => setUsesAi(event.target.checked)} /> It uses AI
          </label>
          <button type="button" disabled={!usesAi} onClick={() => setScore(EXAMPLE)}>
            Load an example
          </button>
        </div>

        {usesAi && (
          <stop-fix-scale name="case" required value={score.value} onsfs-change={(event) => setScore(event.detail)}>
            This page needs WebAssembly to score a case.
          </stop-fix-scale>
        )}

        <div className="row end">
          <p role="status">{usesAi ? statusText(score) : "No score is needed."}</p>
          <button className="send">Send</button>
        </div>
      </form>

      {sent && (
        <section className="sent" aria-labelledby="sent-title">
          <h2 id="sent-title">This would be sent</h2>
          <dl>
            {sent.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function statusText({ verdict, complete }: ChangeDetail) {
  return complete ? `The verdict is ${verdict}. Ready to send.` : "No verdict yet.";
}
