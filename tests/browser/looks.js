// The notebook on top in; what a person would see wrong in its outputs, as sentences, out.
() => {
  const wrong = [];
  const shown = [...document.querySelectorAll(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output")];
  const rgba = (text) => {
    const [r, g, b, a = 1] = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return [r, g, b, a];
  };
  const over = (top, under) => top.slice(0, 3).map((c, i) => c * top[3] + under[i] * (1 - top[3]));
  const behind = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const light = (colour) =>
    colour
      .map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const faint = (node) => {
    let seen = 1;
    for (let at = node; at; at = at.parentElement) seen *= Number(getComputedStyle(at).opacity);
    const ground = behind(node);
    const ink = rgba(getComputedStyle(node).color);
    return contrast(light(over([...ink.slice(0, 3), ink[3] * seen], ground)), light(ground)) < 4.5;
  };
  const named = (output) => [...output.querySelectorAll('[id^="sroc-"],[data-jupyter-id^="sroc-"]')];
  const cards = shown.flatMap(named).filter((node) => !/-c\d+$/.test(node.id || node.dataset.jupyterId));
  for (const output of shown) {
    const room = output.closest(".jp-OutputArea").getBoundingClientRect().right + 1;
    const wide = [...output.querySelectorAll("*")].find((node) => node.getBoundingClientRect().right > room);
    if (wide) wrong.push(`wider than its cell: ${wide.textContent.slice(0, 60)}`);
    if (output.querySelector("script,style,svg")) wrong.push("holds a script, a style sheet or SVG");
  }
  for (const card of cards) {
    for (const fold of card.querySelectorAll("details")) fold.open = true;
    if (card.getBoundingClientRect().height < 60) wrong.push("a card that is not drawn");
    for (const node of card.querySelectorAll("*")) {
      const words = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
      if (words && faint(node)) wrong.push(`hard to read: ${node.textContent.trim().slice(0, 60)}`);
    }
    for (const box of card.querySelectorAll('[title^="characters"]'))
      if (box.getBoundingClientRect().height < 5 || rgba(getComputedStyle(box).backgroundColor)[3] === 0)
        wrong.push(`a stretch that is not drawn: ${box.title}`);
    for (const text of card.querySelectorAll("pre"))
      if (getComputedStyle(text).wordBreak !== "normal") wrong.push("words are broken anywhere");
  }
  for (const list of shown.flatMap((output) => [...output.querySelectorAll("ol ol")]))
    if (getComputedStyle(list).listStyleType !== "decimal") wrong.push("options are not numbered as replies number them");
  return { outputs: shown.length, cards: cards.length, wrong: [...new Set(wrong)] };
};
