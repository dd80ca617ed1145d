"use strict";
(() => {
  const root = document.documentElement;
  // An address may be cut or mistyped: “#%” names nothing.
  const named = (hash) => { try { return decodeURIComponent(hash); } catch { return ""; } };
  // Of many articles most are kept as data; newsx.draw puts them into the page.
  const drawn = (name) => document.getElementById(name) ?? (globalThis.newsx?.draw(name) ? document.getElementById(name) : null);
  const tip = document.getElementById("tip");

  // The theme: what the system says, until the reader says otherwise.
  const themes = ["system", "light", "dark"];
  const button = document.getElementById("theme");
  const remembered = () => {
    try { return localStorage.getItem("newsx-theme") ?? "system"; } catch { return "system"; }
  };
  const wear = (theme) => {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
  };
  let theme = themes.includes(remembered()) ? remembered() : "system";
  wear(theme);
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    wear(theme);
    try { localStorage.setItem("newsx-theme", theme); } catch { /* a page opened from disk may have no store */ }
  });

  // One article at a time; the address says which, so that back, forward and bookmarks work.
  const open = (view) => {
    for (const other of document.querySelectorAll("main > .doc, main > .overview")) other.classList.toggle("open", other === view);
  };
  const follow = () => {
    const target = drawn(named(location.hash.slice(1)));
    const view = target?.closest("main > .doc, main > .overview") ?? document.getElementById("index") ?? document.querySelector("main > .doc");
    if (view === null) return;
    open(view);
    if (target === null) return;
    for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target === view) scrollTo({ top: 0, behavior: "instant" });
    else target.scrollIntoView({ block: target.closest(".findings") === null ? "center" : "nearest" });
    // The browser goes there before it says so: who has tabbed on inside it meanwhile stays where they are.
    if (target === view || !target.contains(document.activeElement)) target.focus({ preventScroll: true });
    // The address may be the same as before: the reader must still see where it leads.
    for (const old of document.querySelectorAll(".flash")) old.classList.remove("flash");
    if (target.classList.contains("m")) target.classList.add("flash");
  };
  addEventListener("hashchange", follow);
  follow();

  // A mark and its row light up together, and the tip says what the row says.
  const findingsOf = (element) => element?.dataset?.f?.split(" ") ?? [];
  const alike = (names) => names.flatMap((name) => [...document.querySelectorAll(`[data-f~="${name}"], .spot[href="#${name}"]`)]);
  let lit = [];
  const light = (names) => {
    for (const element of lit) element.classList.remove("on");
    lit = alike(names);
    for (const element of lit) element.classList.add("on");
  };
  const tell = (mark) => {
    tip.replaceChildren();
    for (const name of findingsOf(mark)) {
      const row = document.getElementById(name);
      if (row === null || row.closest(".layer").checkVisibility?.() === false) continue;
      const layer = ["people", "organisations", "places", "casualties", "quotes"].find((candidate) => row.classList.contains(candidate));
      const line = document.createElement("div");
      line.className = `of-${layer}`;
      const label = document.createElement("b");
      const effect = row.closest("ul")?.previousElementSibling;
      label.textContent = [row.querySelector(".label")?.textContent, row.querySelector(".victims")?.textContent, effect?.matches(".effect") ? effect.textContent : ""].filter(Boolean).join(" ");
      const note = document.createElement("i");
      note.textContent = row.querySelector(".note")?.textContent ?? "";
      const link = document.createElement("a");
      link.href = `#${name}`;
      link.textContent = "Show in the tables";
      line.append(label, note.textContent === "" ? "" : document.createElement("br"), note, document.createElement("br"), link);
      tip.append(line);
    }
    return tip.childElementCount > 0;
  };
  const hide = () => { tip.hidden = true; light([]); };
  const showBeside = (mark) => {
    if (!tell(mark)) return hide();
    tip.classList.remove("sheet");
    tip.hidden = false;
    const at = mark.getClientRects()[0];
    const { offsetWidth: width, offsetHeight: height } = tip;
    tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    tip.style.top = `${at.top - height - 8 > 60 ? at.top - height - 8 : at.bottom + 8}px`;
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = event.target.closest("[data-f], .spot");
    if (mark === null) return hide();
    light(mark.matches(".spot") ? [mark.getAttribute("href").slice(1)] : findingsOf(mark));
    if (mark.matches(".m")) showBeside(mark);
    else tip.hidden = true;
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.matches(":focus-visible")) return;
    const mark = event.target.closest("[data-f]");
    if (mark === null) return hide();
    light(findingsOf(mark));
    if (mark.matches(".m")) showBeside(mark);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("scroll", () => { if (!tip.classList.contains("sheet")) tip.hidden = true; }, { passive: true });

  // A finger cannot hover: a tap tells first, and the way to the tables is in what it tells.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".m");
    const touched = event.pointerType === "touch" || matchMedia("(hover: none)").matches;
    if (mark === null || !touched) {
      if (touched) hide();
      return;
    }
    event.preventDefault();
    light(findingsOf(mark));
    if (!tell(mark)) return hide();
    tip.classList.add("sheet");
    tip.hidden = false;
  });

  const find = document.getElementById("find");
  find?.addEventListener("input", () => {
    const sought = find.value.trim().toLowerCase();
    globalThis.newsx?.find(sought);
    for (const row of document.querySelectorAll(".articles tbody tr, .overview .entry, .overview .list tbody tr")) {
      row.hidden = sought !== "" && !row.textContent.toLowerCase().includes(sought);
    }
  });
})();
