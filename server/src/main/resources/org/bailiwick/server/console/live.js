// The one connection of a browser: every tab of an account listens here.
'use strict';
const ports = new Set();
let source = null;
const tell = news => ports.forEach(port => port.postMessage(news));
function listen(url) {
  if (source) return;
  source = new EventSource(url);
  let first = true;
  source.addEventListener('ready', () => { if (!first) tell({kind: 'reset'}); first = false; });
  source.addEventListener('news', event => tell({kind: 'news', ...JSON.parse(event.data)}));
  source.addEventListener('reset', () => tell({kind: 'reset'}));
  source.addEventListener('ended', () => { source.close(); source = null; tell({kind: 'reset'}); });
}
onconnect = event => {
  const port = event.ports[0];
  port.onmessage = message => {
    if (message.data.gone) { ports.delete(port); if (!ports.size && source) { source.close(); source = null; } return; }
    ports.add(port);
    listen(message.data.url);
  };
  port.start();
};
