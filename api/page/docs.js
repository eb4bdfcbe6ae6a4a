// What can be asked over HTTP, listed from the service's own OpenAPI.

import { element } from "./elements.js";

const container = document.getElementById("endpoints");

function endpoint(method, path, { summary, description, parameters = [] }) {
  const asked = parameters.filter(({ in: place }) => place !== "header");
  const items = asked.map(({ name, required, schema, description: said }) => element("li", {},
    element("code", { textContent: name }),
    ` ${[required ? "필수" : `기본값 ${JSON.stringify(schema.default ?? null)}`, said].filter(Boolean).join(" · ")}`));
  return element("section", {},
    element("h2", {}, element("code", { textContent: `${method.toUpperCase()} ${path}` })),
    element("p", { textContent: summary || "" }),
    description ? element("p", { className: "pale", textContent: description }) : null,
    items.length ? element("ul", {}, ...items) : null);
}

try {
  const { paths } = await (await fetch("../openapi.json")).json();
  container.append(...Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => endpoint(method, path, told))));
} catch (error) {
  document.getElementById("message").textContent = error.message;
}
