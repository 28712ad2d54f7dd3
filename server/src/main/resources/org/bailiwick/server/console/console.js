// What pages need of a script. Everything is done without it too, but for passkeys and live changes.
(() => {
  'use strict';
  const body = document.body;
  const account = body.dataset.account || '';
  const $ = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Every request says for whom the page was made.
  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['Bailiwick-Account'] = account;
    event.detail.headers['Bailiwick-CSRF'] = body.dataset.csrf || '';
  });

  // Where tabs do not fit, the chosen one is in sight.
  $('.tabs [aria-current]').forEach(tab => { const row = tab.parentElement; row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2; });

  // The navigation on a phone.
  const menu = document.querySelector('.menu-button');
  if (menu) menu.addEventListener('click', () => {
    const open = document.getElementById('side').classList.toggle('open');
    menu.setAttribute('aria-expanded', String(open));
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    $('details.switcher[open]').forEach(d => { d.open = false; d.querySelector('summary').focus(); });
    const side = document.getElementById('side');
    if (side && side.classList.contains('open')) { side.classList.remove('open'); menu.setAttribute('aria-expanded', 'false'); menu.focus(); }
  });
  document.addEventListener('click', event => {
    $('details.switcher[open]').forEach(d => { if (!d.contains(event.target)) d.open = false; });
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => toast(body.dataset.saidCopied));
  });

  function toast(text) {
    $('.toast').forEach(t => t.remove());
    const box = document.createElement('div');
    box.className = 'toast news'; box.setAttribute('role', 'status');
    const p = document.createElement('p'); p.textContent = text; box.append(p);
    body.append(box);
    setTimeout(() => box.remove(), 5000);
  }

  // Levels and actions belong to the kind of the account that is chosen, and no level is given that it was not shared with.
  function levels(form) {
    const assets = form.querySelector('[data-kinds]');
    if (!assets) return;
    const chosen = assets.selectedOptions[0], {kind = '', on = ''} = chosen ? chosen.dataset : {};
    $('[data-of-kind]', form).forEach(part => {
      const own = part.dataset.ofKind === kind;
      part.hidden = !own;
      $('select', part).forEach(s => { s.disabled = !own; });
      $('option, input', part).forEach(level => { offer(level, own && on.split(' ').includes(level.dataset.level)); });
      $('select', part).forEach(first);
    });
    $('[data-levels]', form).forEach(choice => {
      $('option', choice).forEach(o => offer(o, (o.dataset.kind || '') === kind));
      $('optgroup', choice).forEach(g => { g.hidden = ![...g.children].some(o => !o.disabled); });
      first(choice);
    });
  }
  function offer(part, may) {
    part.disabled = !may;
    (part.closest('label.inline') || part).hidden = !may;
  }
  // Where what is chosen is not offered: what is called alike, or the first that is.
  function first(choice) {
    if (choice.selectedOptions[0] && !choice.selectedOptions[0].disabled) return;
    const own = [...choice.options].filter(o => !o.disabled), next = own.find(o => o.value === choice.value) || own[0];
    if (next) next.selected = true;
  }

  // Of what is filled in in one way or another, what was filled in last counts, and the other is emptied.
  function either(field, form) {
    if (!field.dataset.either || !field.value) return;
    $('[data-either]', form).filter(f => f !== field && f.dataset.either === field.dataset.either).forEach(f => { f.value = ''; f.dataset.typed = '1'; });
  }

  // Will it work? The form is foreseen a moment after it was changed: in the panel beside it, or, where there is none or no room for
  // it, right behind the form or its buttons. What stands there is ours, and no fresh page takes it away.
  const narrow = matchMedia('(max-width: 60rem)'), boxes = new Map(), waiting = new WeakMap();
  function place(form) {
    const panel = document.querySelector('[data-foretell]');
    if (panel && !narrow.matches) return panel;
    if (!panel && !form.dataset.gives) return null;
    const kept = boxes.get(form);
    if (kept && kept.box.isConnected) return kept.box;
    const box = document.createElement('div');
    box.className = 'foretold'; box.dataset.kept = ''; box.setAttribute('role', 'group'); box.setAttribute('aria-live', 'polite'); box.setAttribute('aria-label', body.dataset.saidForesee);
    (form.closest('.actions') || form).after(box);
    boxes.set(form, {box, of: key(form)});
    return box;
  }
  function foretell(place, part) {
    const old = place.querySelector('.foresight, .said-wrong');
    if (old) { old.replaceWith(part); return; }
    const title = document.createElement('p');
    title.className = 'foretold-title'; title.textContent = body.dataset.saidForesee;
    place.append(title, part);
  }
  function foresee(form) {
    const to = form.dataset.foresee || (form.querySelector('[name=command]') ? '/foresee' : '');
    const panel = to && place(form);
    if (!panel) return;
    const sent = new URLSearchParams(new FormData(form));
    sent.delete('code');
    clearTimeout(waiting.get(panel));
    const asked = setTimeout(async () => {
      try {
        const answer = await fetch(to, {method: 'POST', body: sent, headers: {'HX-Request': 'true', 'Bailiwick-Account': account, 'Bailiwick-CSRF': body.dataset.csrf || ''}});
        const text = await answer.text();
        const part = new DOMParser().parseFromString(text, 'text/html').body.firstElementChild;
        if (part && waiting.get(panel) === asked) foretell(panel, part);
      } catch { /* the page is being left, or nobody answers: nothing is foreseen */ }
    }, 250);
    waiting.set(panel, asked);
  }
  // What was said of a form that is gone, or has become another one, goes too.
  function forget() {
    boxes.forEach(({box, of}, form) => {
      if (form.isConnected && box.isConnected && key(form) === of) return;
      box.remove();
      boxes.delete(form);
    });
  }
  // What is right as it stands is foreseen at once; of several forms the one that is pointed at, or, where each has a place of its
  // own, each as it comes into view: who taps has read it before.
  const foreseen = new WeakMap();
  const inView = new IntersectionObserver(all => all.filter(one => one.isIntersecting).forEach(one => { inView.unobserve(one.target); foresee(one.target); }));
  function atOnce() {
    forget();
    const all = $('form[data-foresee-now]');
    all.filter(form => foreseen.get(form) !== key(form)).forEach(form => {
      if (all.length > 1 && !narrow.matches) return;
      foreseen.set(form, key(form));
      if (all.length > 1) inView.observe(form); else foresee(form);
    });
  }
  document.addEventListener('bailiwick:fresh', atOnce);
  narrow.addEventListener('change', atOnce);

  document.addEventListener('input', event => {
    const form = event.target.closest('form');
    if (!form || event.target.name === 'code') return;
    either(event.target, form);
    levels(form); foresee(form); draft(form);
  });

  // What a button alone would do is foreseen while somebody points at it.
  ['mouseover', 'focusin'].forEach(kind => document.addEventListener(kind, event => {
    const button = event.target.closest('form.inline button[type=submit]');
    if (button && !typed(button.form).length) foresee(button.form);
  }));
  // Whom the pointer only passed is not asked about: nothing moves under it.
  document.addEventListener('mouseout', event => {
    const form = event.target.closest('form.inline'), its = form && boxes.get(form);
    if (!its || its.box.firstChild || foreseen.get(form) === key(form)) return;
    clearTimeout(waiting.get(its.box));
    waiting.delete(its.box);
  });

  // A picture is sent as text, in base 64.
  document.addEventListener('change', event => {
    if (!event.target.matches('[data-logo]')) return;
    const text = event.target.closest('form').querySelector('[data-logo-text]'), file = event.target.files[0];
    text.value = '';
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => { text.value = reader.result.slice(reader.result.indexOf(',') + 1); };
    reader.readAsDataURL(file);
  });

  // Drafts: what was typed stays in this browser, bound to account, page and form, until it is sent. What a form is about stands in its hidden fields.
  const WEEK = 7 * 864e5, taken = new Set();
  const about = form => new URLSearchParams($('input[type=hidden][name]:not([data-logo-text])', form).filter(f => !f.closest('.form-said') && !['csrf', 'account', 'back'].includes(f.name)).map(f => [f.name, f.value]));
  // Two forms for one thing on one page have names of their own.
  const key = form => 'draft:' + account + ':' + location.pathname + ':' + form.getAttribute('action') + '#' + (form.dataset.draft || '') + '?' + about(form);
  const drafted = form => account && ('draft' in form.dataset || form.method === 'post' && form.hasAttribute('hx-post'));
  const typed = form => $('input:not([type=hidden]):not([type=password]):not([type=file]):not([readonly]), textarea, select', form).filter(f => f.name && !['code', 'proof'].includes(f.name));
  const ticked = field => field.type === 'checkbox' || field.type === 'radio';
  // A field is known by its name and its place among those of its name; what is ticked by name and value.
  function places(form) {
    const seen = new Map();
    return typed(form).map(field => {
      const place = ticked(field) ? field.value : seen.get(field.name) || 0;
      if (!ticked(field)) seen.set(field.name, place + 1);
      return {field, at: JSON.stringify([field.name, ticked(field), place])};
    });
  }
  function draft(form) {
    if (!drafted(form) || taken.has(key(form))) return;
    const values = places(form).map(({field, at}) => [at, ticked(field) ? field.checked : field.value]);
    try { localStorage.setItem(key(form), JSON.stringify({at: Date.now(), values})); } catch { /* no room: nothing is kept */ }
  }
  function restore(form) {
    if (!drafted(form)) return;
    const kept = localStorage.getItem(key(form));
    if (!kept) return;
    const values = new Map(JSON.parse(kept).values);
    let any = false;
    places(form).forEach(({field, at}) => {
      if (!values.has(at)) return;
      const value = values.get(at), part = ticked(field) ? 'checked' : 'value';
      // What was chosen may not be offered any more.
      if (field.options && ![...field.options].some(o => o.value === value)) return;
      any = any || field[part] !== value;
      field[part] = value;
      field.dataset.typed = '1';
    });
    levels(form);
    if (any) { toast(body.dataset.saidDraft); foresee(form); }
  }
  // A form is met when the page is opened, and again where the page, being live, has become another one or has it back.
  const met = new WeakMap();
  function meet(form) {
    levels(form);
    if (met.get(form) === key(form)) return;
    met.set(form, key(form));
    restore(form);
  }
  document.addEventListener('bailiwick:fresh', () => $('form').forEach(meet));
  // What a form only asks for stands in the address from now on, and in the way back of whoever has to sign in first.
  document.addEventListener('submit', event => { if (event.target.method === 'get' && 'draft' in event.target.dataset) localStorage.removeItem(key(event.target)); });
  // What nobody came back to is forgotten.
  Object.keys(localStorage).filter(k => k.startsWith('draft:')).forEach(k => {
    const kept = localStorage.getItem(k);
    if (!kept.startsWith('{"at":') || Date.now() - JSON.parse(kept).at > WEEK) localStorage.removeItem(k);
  });
  // What was sent is kept until it was taken: not where somebody has to sign in first, or was refused. Meanwhile the form
  // may have become another one, or be gone, because the page is live; and whoever types on while he is led away types nothing to be kept.
  document.addEventListener('htmx:beforeSend', event => {
    const form = event.target.closest('form'), xhr = event.detail.xhr, sent = form ? key(form) : '';
    xhr.addEventListener('load', () => {
      const anew = xhr.getResponseHeader('Bailiwick-CSRF'), to = xhr.getResponseHeader('HX-Redirect') || '';
      if (anew) renewed(anew);
      if (!sent || xhr.status >= 400 || anew || to.startsWith('/sign-in')) return;
      localStorage.removeItem(sent);
      if (to) taken.add(sent);
    });
  });

  // The session has proved a second step: from now on another value goes with everything that is sent.
  function renewed(csrf) {
    body.dataset.csrf = csrf;
    $('input[name=csrf]').forEach(field => { field.value = csrf; });
  }
  document.addEventListener('input', event => { if (event.target.name) event.target.dataset.typed = '1'; });

  // A page that has changed is fetched again and made so, piece by piece: what somebody is typing in, has opened or looks at stays.
  function morph(from, to) {
    if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) { from.replaceWith(to.cloneNode(true)); return; }
    if (from.nodeType === 3) { if (from.data !== to.data) from.data = to.data; return; }
    if (from.nodeType !== 1) return;
    const right = to.dataset.right && {could: from.dataset.can, lost: 'lost' in from.dataset};
    const kept = from.nodeName === 'DETAILS' ? ['open'] : from.matches('input, textarea, select') && (from.dataset.typed || from === document.activeElement) ? ['value', 'checked', 'data-typed'] : [];
    for (const {name} of [...from.attributes]) if (!to.hasAttribute(name) && !kept.includes(name)) from.removeAttribute(name);
    for (const {name, value} of [...to.attributes]) if (from.getAttribute(name) !== value && !kept.includes(name)) from.setAttribute(name, value);
    if (from.matches('select, textarea') && (from.dataset.typed || from === document.activeElement)) return;
    if (from.matches('.form-said, [data-foretell]')) return;
    if (from.matches('input') && !kept.length) from.value = to.getAttribute('value') || (from.type === 'checkbox' || from.type === 'radio' ? from.value : '');
    children(from, to);
    if (right) document.dispatchEvent(new CustomEvent('bailiwick:right', {detail: {card: from, ...right}}));
  }
  // What somebody listens to may stay although the page has it no more.
  function drop(node) {
    const stays = node.nodeType === 1 && ('kept' in node.dataset || !node.dispatchEvent(new CustomEvent('bailiwick:gone', {bubbles: true, cancelable: true})));
    if (!stays) node.remove();
  }
  const keyed = node => node.nodeType === 1 && (node.dataset.key || node.id) || '';
  function children(from, to) {
    const old = new Map([...from.childNodes].filter(keyed).map(n => [keyed(n), n]));
    let at = from.firstChild;
    for (const next of [...to.childNodes]) {
      while (at && at.nodeType === 1 && 'kept' in at.dataset) at = at.nextSibling;
      const same = keyed(next) && old.get(keyed(next));
      if (same) { if (same !== at) from.insertBefore(same, at); else at = at.nextSibling; morph(same, next); old.delete(keyed(next)); continue; }
      if (at && !keyed(at) && !keyed(next) && at.nodeType === next.nodeType && at.nodeName === next.nodeName) { const here = at; at = at.nextSibling; morph(here, next); continue; }
      const made = next.cloneNode(true);
      from.insertBefore(made, at);
      if (made.nodeType === 1 && window.htmx) window.htmx.process(made);
    }
    while (at) { const gone = at; at = at.nextSibling; if (!keyed(gone)) drop(gone); }
    old.forEach(drop);
  }

  // What takes longer than a moment shows that it goes on.
  let sending = 0, waits = [];
  document.addEventListener('htmx:beforeRequest', () => {
    if (sending++) return;
    waits = [setTimeout(() => { body.dataset.busy = ''; }, 400), setTimeout(() => toast(body.dataset.saidBusy), 4000)];
  });
  document.addEventListener('htmx:afterRequest', () => {
    if (--sending) return;
    waits.forEach(clearTimeout);
    delete body.dataset.busy;
  });

  // A page that could not be looked at again says so, and tries until it can.
  const AGAIN = 5000;
  let leaving = false;
  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  function stale(is) {
    const bar = document.querySelector('.stale');
    if (!is || leaving) { if (bar && !is) bar.remove(); return; }
    setTimeout(() => soon(AGAIN), AGAIN);
    if (bar) return;
    const made = document.createElement('p');
    made.className = 'stale'; made.setAttribute('role', 'status');
    body.append(made);
    made.textContent = body.dataset.saidStale;
  }

  let fetching = false, again = false, tag = '';
  // Much that happens at once is one reason to look again: at most one a second, and the more there
  // are who hear of it, the less all of them at the same instant.
  const BREATH = 1000;
  let due = 0, looked = 0;
  function soon(within) {
    if (due) return;
    const wait = Math.max(looked + BREATH - Date.now(), 0) + Math.random() * within;
    due = setTimeout(() => { due = 0; looked = Date.now(); refresh(); }, wait);
  }
  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const asked = location.href;
      const answer = await fetch(asked, {headers: {'Bailiwick-Live': '1', 'Bailiwick-Account': account, ...(tag ? {'If-None-Match': tag} : {})}, redirect: 'follow', cache: 'no-store'});
      // Where nobody can answer now, the page stays as it is, and says so.
      if (answer.status === 429 || answer.status >= 500) { stale(true); return; }
      stale(false);
      if (answer.status === 304) return;
      // The session is over: the page that says why leads back here.
      if (answer.redirected && new URL(answer.url).pathname === '/sign-in') { location.assign(answer.url); return; }
      const text = await answer.text();
      // Meanwhile this has become another page.
      if (location.href !== asked) { again = true; return; }
      tag = answer.headers.get('ETag') || '';
      const next = new DOMParser().parseFromString(text, 'text/html');
      const theirs = next.body.dataset.account || '';
      if (theirs && theirs !== account) { location.reload(); return; }
      const page = next.getElementById('page');
      if (page) { morph(document.getElementById('page'), page); const side = next.getElementById('side'); if (side) morph(document.getElementById('side'), side); }
      else if (next.getElementById('main')) document.getElementById('page').replaceChildren(...next.getElementById('main').cloneNode(true).childNodes);
      if (next.body.dataset.csrf) body.dataset.csrf = next.body.dataset.csrf;
      document.dispatchEvent(new CustomEvent('bailiwick:fresh'));
    } catch { stale(true);
    } finally { fetching = false; if (again) { again = false; refresh(); } }
  }
  window.bailiwick = {refresh, toast, morph};

  // What nobody writes down is news, too: that a letter was opened, that a day is over. Who looks at a page has it looked at once a minute.
  const MINUTE = 60000;
  const late = () => { if (!document.hidden && Date.now() - looked >= MINUTE) soon(0); };
  if (account && document.getElementById('page')) {
    looked = Date.now();
    setInterval(late, MINUTE / 4);
    document.addEventListener('visibilitychange', late);
  }

  // One connection a browser: a shared worker holds it, all tabs listen.
  if (account && document.getElementById('page')) {
    const heard = news => {
      const here = (body.dataset.live || '').split(' ').filter(Boolean);
      if (['hello', 'reset', 'lost'].includes(news.kind) || news.mine || here.some(b => (news.businesses || []).includes(b))) soon(news.within || 0);
    };
    const url = '/live?account=' + encodeURIComponent(account);
    if (window.SharedWorker) {
      const worker = new SharedWorker('/console/' + body.dataset.version + '/live.js', 'live-' + account);
      worker.port.onmessage = event => heard(event.data);
      worker.port.start();
      worker.port.postMessage({url});
      addEventListener('pagehide', () => worker.port.postMessage({gone: true}));
    } else {
      const source = new EventSource(url);
      ['news', 'reset'].forEach(kind => source.addEventListener(kind, e => heard({kind, ...JSON.parse(e.data || '{}')})));
    }
  }

  // Passkeys.
  async function json(url, value, csrf) {
    const answer = await fetch(url, {method: 'POST', headers: {'Content-Type': 'application/json', 'Bailiwick-CSRF': csrf || body.dataset.csrf || ''}, body: JSON.stringify(value || {})});
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail);
    return told;
  }
  const signed = async asked => (await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked)})).toJSON();
  async function passkeyIn(button) {
    const credential = await signed(await json('/api/v1/passkey-challenges'));
    const sent = new URLSearchParams({credential: JSON.stringify(credential), back: button.dataset.back || '/'});
    const answer = await fetch('/sign-in/passkey', {method: 'POST', headers: {'HX-Request': 'true'}, body: sent});
    const to = answer.headers.get('HX-Redirect');
    if (!to) throw new Error(new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent.trim());
    location.assign(to);
  }
  // Proves the second step with a passkey; then the form goes on that asked for it, or the page.
  async function passkeyStep(button) {
    const csrf = body.dataset.csrf || button.dataset.csrf;
    const at = '/api/v1/session/step-up/passkey';
    const told = await json(at, {credential: await signed(await json(at + '/challenges', {}, csrf))}, csrf);
    renewed(told.csrf);
    const form = button.closest('form'), code = form && form.querySelector('[name=code]');
    if (code) code.remove();
    if (form && new URL(form.action).pathname !== '/step-up') form.requestSubmit();
    else location.assign(button.dataset.back || '/');
  }
  async function passkeyMake(button) {
    const asked = await json('/api/v1/passkeys/challenges');
    const credential = await navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked)});
    await json('/api/v1/passkeys', {name: document.getElementById(button.dataset.name).value, credential: credential.toJSON()});
    location.reload();
  }
  function passkeys(within) {
    if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;
    $('[data-passkey]', within).forEach(e => { e.hidden = false; });
  }
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-passkey-sign-in], [data-passkey-step], [data-passkey-make]');
    if (!button) return;
    const way = button.matches('[data-passkey-sign-in]') ? passkeyIn : button.matches('[data-passkey-step]') ? passkeyStep : passkeyMake;
    // What a browser says of a passkey that was not used is for programmers.
    const own = ['NotAllowedError', 'AbortError', 'InvalidStateError', 'NotSupportedError', 'SecurityError'];
    way(button).catch(failed => toast(own.includes(failed.name) ? body.dataset.saidPasskey : failed.message));
  });
  document.addEventListener('htmx:afterSwap', event => passkeys(event.target));
  document.addEventListener('bailiwick:fresh', () => passkeys(document));
  passkeys(document);

  // Signing in: what was typed stays while the code is asked for.
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('[data-sign-in]')) return;
    event.preventDefault();
    const password = form.elements.password.value, button = form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      const answer = await fetch(form.action, {method: 'POST', headers: {'HX-Request': 'true'}, body: new URLSearchParams(new FormData(form))});
      const to = answer.headers.get('HX-Redirect');
      if (to) { location.assign(to); return; }
      const panel = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-sign-in]').closest('.panel');
      form.closest('.panel').replaceWith(panel);
      passkeys(panel);
      const code = panel.querySelector('[name=code]'), again = panel.querySelector('[name=password]');
      if (code) again.value = password;
      (code || again).focus();
    } catch { form.submit(); }
  });

  // The letter of an invitation was opened by somebody, and not by a program that only fetches it.
  $('[data-opening]').forEach(e => { fetch(e.dataset.opening, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}); });

  // The self-check: this browser against a fresh answer. What it finds stands in the headline, too.
  const LIVE_WITHIN = 5000, wrong = {};
  function headline() {
    const verdict = document.querySelector('[data-key=verdict]'), held = document.querySelector('[data-check-live]'), old = document.querySelector('[data-check-browser]');
    if (!verdict || !held || !old) return;
    const well = verdict.classList.contains('yes'), kept = Boolean(wrong.version || wrong.cache);
    old.hidden = !kept;
    held.hidden = kept || !wrong.live || !well;
    verdict.hidden = well && (kept || !held.hidden);
  }
  async function check() {
    const box = document.querySelector('[data-check]');
    if (!box) return;
    headline();
    const told = (part, good) => {
      wrong[part] = !good;
      headline();
      const row = document.querySelector('[data-check-part=' + part + ']'), text = row && row.querySelector('[data-good]');
      if (!text) return;
      row.hidden = false; row.className = good ? 'tick' : 'bang'; text.textContent = good ? text.dataset.good : text.dataset.bad;
      const path = row.querySelector('path'); if (path) path.setAttribute('d', good ? 'm5 12.5 4.5 4.5L19 7.5' : 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1');
    };
    told('script', true);
    try {
      const fresh = await (await fetch('/check/fresh', {cache: 'no-store'})).json();
      const kept = await (await fetch('/check/fresh', {cache: 'default'})).json();
      told('clock', Math.abs(Date.now() - fresh.time) < 120000);
      told('version', !body.dataset.version || body.dataset.version === fresh.version);
      told('cache', kept.time >= fresh.time);
    } catch { told('cache', false); }
    if (!account) return;
    const live = new EventSource('/live?account=' + encodeURIComponent(account));
    const done = good => { clearTimeout(late); live.close(); told('live', good); };
    const late = setTimeout(() => done(false), LIVE_WITHIN);
    live.addEventListener('ready', () => done(true));
    live.onerror = () => { if (live.readyState === EventSource.CLOSED) done(false); };
  }
  check();
  document.addEventListener('bailiwick:fresh', check);

  $('form').forEach(meet);
  atOnce();
})();
