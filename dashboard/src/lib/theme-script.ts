export const themeKey = 'storyline.theme';

/** Runs before the first paint, from the page itself, so that nothing flashes. Kept constant: the server's policy allows it by its hash. */
export const themeScript = `(function(){var t;try{t=localStorage.getItem('${themeKey}')}catch(e){}
if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';
document.documentElement.dataset.theme=t})()`;
