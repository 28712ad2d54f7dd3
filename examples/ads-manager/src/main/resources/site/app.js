// Keeps an open page true: looks again when rights change, without a reload and without losing
// what was typed. Without it every page works all the same, when it is loaded again.
"use strict";

const TRY_AGAIN_MS = 10_000;
const FOLLOW_MS = 15_000;
const SAID_MS = 8_000;

const page = () => document.getElementById("page");
const person = () => page().dataset.person;

// --- what was typed, kept in this tab for this person and account until it is sent ---

const draftKey = (field) =>
  `draft:${person()}:${page().dataset.account}:${field.dataset.draft}`;

const drafts = () => page().querySelectorAll("[data-draft]");

function keepDraft(event) {
  if (event.target.dataset && event.target.dataset.draft) {
    sessionStorage.setItem(draftKey(event.target), event.target.value);
  }
}

function restoreDrafts() {
  for (const saved of page().querySelectorAll("[data-saved]")) forget(saved.dataset.saved);
  for (const field of drafts()) {
    const typed = sessionStorage.getItem(draftKey(field));
    if (typed !== null) field.value = typed;
  }
}

// A reason is sent once; a form may come back to be mended, and is forgotten when it was saved.
function sent(event) {
  for (const field of event.target.querySelectorAll('[data-draft^="reason/"]')) {
    sessionStorage.removeItem(draftKey(field));
  }
}

function forget(campaign) {
  const start = `draft:${person()}:${page().dataset.account}:${campaign}/`;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(start)) sessionStorage.removeItem(key);
  }
}

// --- looking again ---

// What is denied on the page, by what the cards are about: a part of a page may have one of its own.
const denied = () =>
  new Map([...page().querySelectorAll("[data-card]")].map((card) => [card.dataset.card, card]));

// For whoever does not see the page change; it stands on the page as well.
function say(sentence) {
  const news = document.getElementById("news");
  news.textContent = sentence;
  clearTimeout(said);
  said = setTimeout(() => (news.textContent = ""), SAID_MS);
}

let said;

let looking = false;
let again = false;

async function lookAgain() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  try {
    do {
      again = false;
      await swap();
    } while (again);
  } catch (failed) {
    // The page stays as it is; the next news, or the next try, looks again.
    console.warn("not looked again", failed);
  } finally {
    looking = false;
  }
}

async function swap() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.redirected && new URL(answer.url).pathname === "/sign-in") {
    location.assign(answer.url);
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = fresh.getElementById("page");
  if (!next) return;
  if (next.dataset.person !== person()) {
    location.reload();
    return;
  }
  replace(next, fresh.title);
}

function replace(next, title) {
  const before = denied();
  const focus = focused();
  const opened = [...page().querySelectorAll("details[open]")].map(path);
  page().replaceWith(document.adoptNode(next));
  document.title = title;
  restoreDrafts();
  for (const details of page().querySelectorAll("details")) {
    if (opened.includes(path(details))) details.open = true;
  }
  refocus(focus);
  tell(before, denied());
}

// Where an element stands, told by what it belongs to and not by its place in the page.
function path(details) {
  const card = details.closest("[data-card]");
  return `${card ? card.dataset.card : details.id} ${details.firstElementChild.textContent}`;
}

// What an element is called, in this page and in the one that takes its place.
const name = (element) =>
  [element.tagName, element.id || element.dataset.draft || element.textContent].join(" ");

function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || !page().contains(element)) return null;
  const typing = typeof element.selectionStart === "number";
  return {
    name: name(element),
    tag: element.tagName,
    from: typing ? element.selectionStart : null,
    to: typing ? element.selectionEnd : null,
  };
}

function refocus(focus) {
  if (!focus) return;
  const same = [...page().querySelectorAll(focus.tag)].find((e) => name(e) === focus.name);
  // Where it is gone, reading goes on at what stands there now.
  const element = same || document.getElementById("main");
  element.focus({ preventScroll: true });
  if (same && focus.from !== null) element.setSelectionRange(focus.from, focus.to);
}

// What came back stays told while the page stands, however often it looks again.
const regained = new Set();

function tell(before, after) {
  // Where the whole page is denied, what was denied on it before is not there to be seen.
  const whole = page().querySelector("[data-card][data-whole=yes]");
  for (const about of before.keys()) {
    if (whole || after.has(about)) continue;
    regained.add(about);
    say(document.getElementById("news").dataset.back);
  }
  if (whole) regained.clear();
  for (const [about, card] of after) {
    regained.delete(about);
    if (!before.has(about)) say(card.querySelector(".headline").textContent);
  }
  if (regained.size === 0) return;
  const notice = document.createElement("p");
  notice.className = "notice good";
  notice.id = "again";
  notice.textContent = document.getElementById("news").dataset.back;
  document.getElementById("main").prepend(notice);
}

// --- hearing of changes ---

function listen() {
  const news = new EventSource("/live");
  news.addEventListener("ready", (event) => {
    // Equal places in what happened mean equal rights: then there is nothing to look at.
    if (event.data !== page().dataset.position) lookAgain();
  });
  news.addEventListener("rights", lookAgain);
  news.addEventListener("error", () => {
    if (news.readyState === EventSource.CLOSED) {
      setTimeout(() => {
        lookAgain();
        listen();
      }, TRY_AGAIN_MS);
    }
  });
}

// A request that nobody has decided changes no right, and so is no news: it is looked after.
function follow() {
  if (page().querySelector('[data-status="pending"]') && !document.hidden) lookAgain();
}

if (person()) {
  document.addEventListener("input", keepDraft);
  document.addEventListener("submit", sent);
  document.addEventListener("visibilitychange", follow);
  restoreDrafts();
  listen();
  setInterval(follow, FOLLOW_MS);
}
