// Pictures, enlarged over the page. Without this script each picture's link leads to the same file.

const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

const enhance = (list) => {
  const links = [...list.querySelectorAll("a.photo-link[data-width]")];
  if (!links.length || typeof HTMLDialogElement !== "function") return;
  const say = list.dataset;
  let dialog, image, words, place, previous, next;
  let at = 0;

  const show = (number) => {
    at = number;
    const link = links[at];
    const small = link.querySelector("img");
    // A new element, so that no other picture stands there while this one is on its way.
    const fresh = document.createElement("img");
    fresh.className = "lightbox-picture";
    fresh.width = link.dataset.width;
    fresh.height = link.dataset.height;
    fresh.alt = small.alt;
    fresh.lang = small.lang;
    fresh.decoding = "async";
    fresh.src = link.href;
    image.replaceWith(fresh);
    image = fresh;
    const caption = link.closest("figure")?.querySelector("figcaption");
    words.replaceChildren(...(caption ? caption.cloneNode(true).childNodes : []));
    words.hidden = !caption;
    place.textContent = say.place.replace("#number", at + 1).replace("#count", links.length);
    // A button that cannot be pressed loses the focus, so it is given to its neighbour.
    const focused = document.activeElement;
    previous.disabled = at === 0;
    next.disabled = at === links.length - 1;
    if (focused?.disabled) (at === 0 ? next : previous).focus();
  };

  const step = (by) => {
    if (links[at + by]) show(at + by);
  };

  const make = () => {
    dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    dialog.setAttribute("aria-label", say.lightbox);
    const bar = document.createElement("div");
    bar.className = "lightbox-bar";
    place = document.createElement("p");
    place.setAttribute("role", "status");
    previous = button(say.previous, () => step(-1));
    next = button(say.next, () => step(1));
    const close = button(say.close, () => dialog.close());
    bar.append(place, ...(links.length > 1 ? [previous, next] : []), close);
    image = document.createElement("img");
    words = document.createElement("div");
    words.className = "lightbox-words";
    dialog.append(bar, image, words);
    dialog.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      step(by);
    });
    // The picture last seen has the focus, so that nobody begins again at the first.
    dialog.addEventListener("close", () => links[at].focus());
    document.body.append(dialog);
  };

  links.forEach((link, number) => {
    link.addEventListener("click", (event) => {
      if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!dialog) make();
      dialog.showModal();
      show(number);
    });
  });
};

document.querySelectorAll("[data-lightbox]").forEach(enhance);
