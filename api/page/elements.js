// Makes elements from text only: nothing that an article says is ever read as HTML.

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

export function fill(container, ...children) {
  container.replaceChildren(...children.filter((child) => child !== null));
  container.hidden = !container.childNodes.length;
}

// An address of an article may be anything; only the web is followed.
export function link(text, address) {
  if (!/^https?:\/\//i.test(address || "")) return element("span", { textContent: text });
  return element("a", { textContent: text, href: address, target: "_blank", rel: "noopener noreferrer" });
}
