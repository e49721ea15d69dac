/** A chosen answer is judged at once, with its reason. Without this script the reasons unfold below the question. */
export function markQuizzes() {
  for (const question of document.querySelectorAll(".quiz-question:not([data-live])")) {
    question.dataset.live = "";
    const reasons = [...question.querySelectorAll(".quiz-answer li")];
    const verdict = document.createElement("div");
    verdict.className = "reason";
    verdict.setAttribute("role", "status");
    question.querySelector(".quiz-answer").hidden = true;
    question.append(verdict);
    question.addEventListener("change", event => judge(question, event.target, reasons, verdict));
  }
}

function judge(question, input, reasons, verdict) {
  const reason = reasons[Number(input.value) - 1];
  const right = reason.classList.contains("right");
  for (const label of question.querySelectorAll("label")) label.classList.remove("right", "wrong");
  input.closest("label").classList.add(right ? "right" : "wrong");
  verdict.className = `reason ${right ? "right" : "wrong"}`;
  verdict.replaceChildren(...[...reason.cloneNode(true).childNodes]);
}
