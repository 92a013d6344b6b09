// The yardstick with React, rendered in the browser: one reducer holds the answers, and everything else follows from them.
import { memo, useReducer } from "react";
import { createRoot } from "react-dom/client";
import { dimensions, levels, thresholds } from "../../../model/ai1.json";
import { assess } from "../verdict.js";

const criteria = dimensions.flatMap((dimension) => dimension.criteria);

function reduce(answers, { id, level }) {
  return { ...answers, [id]: level };
}

function App() {
  const [answers, answer] = useReducer(reduce, {});
  return (
    <>
      <h1>Stop · Fix · Scale</h1>
      <form className="questions">
        {criteria.map((criterion) => (
          <Question key={criterion.id} criterion={criterion} chosen={answers[criterion.id]} answer={answer} />
        ))}
      </form>
      <Result {...assess({ dimensions, thresholds }, answers)} />
    </>
  );
}

// Only the question that was answered renders again.
const Question = memo(function Question({ criterion, chosen, answer }) {
  const { id, name, question, levels: anchors } = criterion;
  const row = (level, title, anchor) => (
    <label className="answer" key={level}>
      <input type="radio" name={id} checked={chosen === level} onChange={() => answer({ id, level })} />
      <span>{title}</span>
      <span className="anchor">{anchor}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>
        <strong>{name}</strong> <span>{question}</span>
      </legend>
      {levels.map((title, index) => row(index + 1, title, anchors[index]))}
      {row(0, "Don't know", "Nobody here can say yet")}
    </fieldset>
  );
});

function Result({ answered, verdict, points }) {
  return (
    <section className="result" aria-label="Result">
      <p className="progress">
        {answered} of {criteria.length} answered
      </p>
      <h2 className="verdict" role="status">
        {verdict}
      </h2>
      <dl className="points">
        {points.map(({ id, from, to }, index) => (
          <Points key={id} name={dimensions[index].name} from={from} to={to} />
        ))}
      </dl>
    </section>
  );
}

function Points({ name, from, to }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {from} to {to} of 16
      </dd>
    </>
  );
}

createRoot(document.querySelector("main")).render(<App />);
