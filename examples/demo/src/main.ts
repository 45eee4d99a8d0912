/** Opens the view that the address asks for. */
import { readAddress } from './page/address';
import { startTheme } from './page/theme';

const address = readAddress(location.search);
const app = document.getElementById('app');
if (app === null) throw new Error('the page has no #app');

startTheme();
document.documentElement.dataset['view'] = address.view;
if (window.parent !== window) document.documentElement.dataset['framed'] = '';

if (address.view === 'both') {
  const { mountBothView } = await import('./both/both-view');
  mountBothView(app, address);
} else {
  const { openView } = await import('./open-view');
  await openView(app, address, address.view);
}
