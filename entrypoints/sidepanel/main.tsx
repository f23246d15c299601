import { render } from 'preact';

render(<p>sidepanel</p>, document.body);
