"use strict";
// The table is complete without this script; with it, columns sort and rows can be found.
(() => {
  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0];
  const find = document.getElementById("find");
  const state = document.getElementById("state");
  const shown = document.getElementById("shown");

  const filter = () => {
    const text = find.value.trim().toLowerCase();
    let count = 0;
    for (const row of body.rows) {
      const fits = row.cells[0].textContent.toLowerCase().includes(text)
        && (state.value === "" || row.dataset.state === state.value);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + " of " + body.rows.length + " shown";
  };

  const sort = (heading, column, byNumber) => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = row => row.cells[column].dataset.sort;
    const compare = byNumber
      ? (a, b) => Number(key(a)) - Number(key(b))
      : (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true });
    body.append(...[...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a))));
  };

  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    if (!heading.dataset.by) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sort(heading, column, heading.dataset.by === "number"));
  });

  find.addEventListener("input", filter);
  state.addEventListener("change", filter);
  document.getElementById("tools").hidden = false;
  filter();
})();
