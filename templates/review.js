"use strict";
// Without this script each form is sent by its button; with it, a field is saved as soon as it is left.
(() => {
  const total = document.getElementById("total");
  const state = document.getElementById("state");

  const save = async form => {
    const message = form.querySelector(".message");
    // One at a time: an older answer must not overwrite a newer one.
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      const said = await answer.json();
      message.textContent = said.message;
      if (answer.ok) {
        total.textContent = said.points;
        state.textContent = said.state;
      }
    } catch {
      message.textContent = "Not saved: netgrade review does not answer. Is it still running? Your input is still here; save it again.";
    }
  };

  let last = Promise.resolve();
  const enqueue = form => { last = last.then(() => save(form)); };

  for (const form of document.querySelectorAll("form.byhand")) {
    form.addEventListener("change", () => enqueue(form));
    form.addEventListener("submit", event => {
      event.preventDefault();
      enqueue(form);
    });
  }
})();
