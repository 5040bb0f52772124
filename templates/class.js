"use strict";
// The tables are complete without this script; it adds sorting and searching.
(() => {
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
  const number = text => Number.parseFloat(text);

  const sort = (table, heading, column) => {
    const body = table.tBodies[0];
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const compare = heading.dataset.by === "number"
      ? (a, b) => number(a.key) - number(b.key)
      : (a, b) => collator.compare(a.key, b.key);
    const rows = [...body.rows].map(row => ({ row, key: key(row, column) }));
    rows.sort((a, b) => (up ? compare(a, b) : compare(b, a)));
    body.append(...rows.map(each => each.row));
  };
  const collator = new Intl.Collator(undefined, { numeric: true });

  for (const table of document.querySelectorAll("table")) {
    if (!table.tHead) continue;
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (!heading.dataset.by) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading, column));
    });
  }

  const table = document.getElementById("table");
  if (!table) return;
  const rows = [...table.tBodies[0].rows].map(row => ({ row, id: row.cells[0].textContent.toLowerCase() }));
  const find = document.getElementById("find");
  const state = document.getElementById("state");
  const shown = document.getElementById("shown");

  const filter = () => {
    const text = find.value.trim().toLowerCase();
    let count = 0;
    for (const { row, id } of rows) {
      const fits = id.includes(text) && (state.value === "" || row.dataset.state === state.value);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + " of " + rows.length + " shown";
  };

  find.addEventListener("input", filter);
  state.addEventListener("change", filter);
  document.getElementById("tools").hidden = false;
  filter();
})();
