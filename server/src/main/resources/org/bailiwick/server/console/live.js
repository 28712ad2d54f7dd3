// The one connection of a browser: every tab of an account listens here.
'use strict';
const ports = new Set();
// Before it is tried again: at once where the session goes on under another cookie, later where nobody lets us listen.
const SOON = 1000, LATER = 30000;
// Whoever missed something may be one of many, after a restart.
const APART = 500;
let source = null, due = 0;
const tell = news => ports.forEach(port => port.postMessage(news));
function again(url, wait) {
  clearTimeout(due);
  due = setTimeout(() => { if (ports.size) listen(url, true); }, wait);
}
function listen(url, missed) {
  if (source) return;
  const own = source = new EventSource(url);
  const over = wait => {
    own.close();
    if (source === own) source = null;
    // Each page looks for itself; where the session is over, it is led to sign in.
    tell({kind: 'reset'});
    again(url, wait);
  };
  let first = !missed;
  own.addEventListener('ready', () => { if (!first) tell({kind: 'reset', within: APART}); first = false; });
  own.addEventListener('news', event => tell({kind: 'news', ...JSON.parse(event.data)}));
  own.addEventListener('reset', () => tell({kind: 'reset'}));
  own.addEventListener('ended', event => over(JSON.parse(event.data).reason === 'too-many' ? LATER : SOON));
  // While it is tried again, each page sees for itself whether anybody answers.
  own.addEventListener('error', () => { if (own.readyState === EventSource.CLOSED) over(LATER); else tell({kind: 'lost', within: APART}); });
}
onconnect = event => {
  const port = event.ports[0];
  port.onmessage = message => {
    if (message.data.gone) { ports.delete(port); if (!ports.size && source) { source.close(); source = null; } return; }
    ports.add(port);
    listen(message.data.url, false);
  };
  port.start();
};
