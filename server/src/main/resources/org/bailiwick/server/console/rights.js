// What somebody may do, in an open page: what is taken back stays, in grey, and says why; what comes, or comes back, says so.
'use strict';
(() => {
  const body = document.body;
  const words = text => (text || '').split(' ').filter(Boolean);

  function note(card, name) {
    const place = card.querySelector('[data-why]') || card;
    place.querySelectorAll('.right-note').forEach(n => n.remove());
    if (!name) return null;
    const made = document.createElement('div');
    made.className = 'right-note ' + name; made.dataset.kept = ''; made.setAttribute('role', 'status');
    const head = place.querySelector('.tile-head');
    if (head) head.after(made); else place.append(made);
    return made;
  }

  // The sentence is asked for as the page is: by its reader, now.
  async function why(card, action) {
    const place = note(card, 'lost');
    const here = /^\/b\/[^/]+/.exec(location.pathname);
    const asked = new URLSearchParams({object: card.dataset.right, action, back: here ? here[0] : ''});
    const answer = await fetch('/lost?' + asked, {headers: {'Bailiwick-Live': '1', 'Bailiwick-Account': body.dataset.account}, cache: 'no-store'});
    if (!answer.ok) { place.textContent = body.dataset.saidLost; return; }
    place.innerHTML = await answer.text();
  }

  function back(card) {
    note(card, 'again').textContent = body.dataset.saidBack;
  }

  document.addEventListener('bailiwick:gone', event => {
    const card = event.target;
    if (!card.dataset.right) return;
    event.preventDefault();
    if ('lost' in card.dataset) return;
    card.dataset.lost = '';
    why(card, words(card.dataset.can)[0] || '');
  });

  document.addEventListener('bailiwick:right', event => {
    const {card, could, lost} = event.detail;
    const can = words(card.dataset.can), missing = words(could).filter(action => !can.includes(action));
    const had = card.querySelector('.right-note.lost');
    if (lost) back(card);
    else if (missing.length) { card.dataset.less = missing.join(' '); why(card, missing[0]); }
    else if (had && can.some(action => !words(could).includes(action))) back(card);
  });
})();
