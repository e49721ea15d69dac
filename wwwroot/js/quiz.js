/**
 * A chosen answer is judged at once, with its reason. Without this script the reasons unfold below the question. An enhanced
 * navigation keeps the elements and takes away what is added here: it is added again, and a question is read when it is answered.
 */
export function markQuizzes() {
  for (const question of document.querySelectorAll(".quiz-question")) {
    question.querySelector(".quiz-answer").hidden = true;
    if (verdictOf(question)) continue;
    const verdict = document.createElement("div");
    verdict.className = "reason";
    verdict.setAttribute("role", "status");
    question.append(verdict);
    const chosen = question.querySelector("input:checked"); // before this script came
    if (chosen) judge(question, chosen);
  }
}

document.addEventListener("change", event => {
  const question = event.target.closest?.(".quiz-question");
  if (question) judge(question, event.target);
});

const verdictOf = question => question.querySelector(":scope > .reason");

function judge(question, input) {
  const verdict = verdictOf(question);
  const reason = question.querySelectorAll(".quiz-answer li")[Number(input.value) - 1];
  const right = reason.classList.contains("right");
  for (const label of question.querySelectorAll("label")) label.classList.remove("right", "wrong");
  input.closest("label").classList.add(right ? "right" : "wrong");
  verdict.className = `reason ${right ? "right" : "wrong"}`;
  verdict.replaceChildren(...[...reason.cloneNode(true).childNodes]);
}
