// Uploads photos one by one, each with its own progress: chosen, dropped onto the page or pasted. A file that is refused keeps none of the
// others out. Without this script the form sends all of them at once.
const form = document.querySelector("form[data-upload]");
if (form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-uploads]");
  const button = form.querySelector("button[type=submit]");
  const largest = 60_000_000;
  let running = 0;
  let taken = 0;
  let chain = Promise.resolve();

  const row = name => {
    const line = document.createElement("div");
    const label = document.createElement("span");
    const state = document.createElement("span");
    const bar = document.createElement("progress");
    label.textContent = name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    line.append(label, state, bar);
    list.append(line);
    return { state, bar, label };
  };

  const fail = (at, reason) => {
    at.bar.remove();
    at.state.textContent = reason;
    at.state.className = "problem";
  };

  const send = (file, at) => new Promise(resolve => {
    const data = new FormData();
    data.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    request.upload.addEventListener("progress", event => { if (event.lengthComputable) at.bar.value = event.loaded / event.total; });
    request.addEventListener("load", () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { answer = null; }
      if (request.status === 401 || request.status === 403 || request.status === 400) fail(at, "You are signed out. Sign in again in another tab, then reload this page.");
      else if (request.status === 413) fail(at, "The file is too large.");
      else if (answer?.photos?.length) {
        const photo = answer.photos[0];
        taken++;
        at.bar.remove();
        const link = document.createElement("a");
        link.href = `/admin/photos/${photo.id}`;
        link.textContent = photo.alreadyHere ? "Here already" : "Open";
        at.state.replaceChildren(link);
      } else fail(at, answer?.refused?.[0]?.reason ?? "The server could not take it. Try again.");
      resolve();
    });
    request.addEventListener("error", () => { fail(at, "The connection was lost. Try again."); resolve(); });
    request.send(data);
  });

  const take = files => {
    for (const file of files) {
      const at = row(file.name);
      if (file.size > largest) { fail(at, "It has more than 60 MB."); continue; }
      running++;
      button.disabled = true;
      chain = chain.then(() => send(file, at)).then(() => {
        if (--running > 0) return;
        button.disabled = false;
        input.value = "";
        if (taken > 0 && !list.querySelector(".problem")) location.assign(taken === 1 ? list.querySelector("a").href : "/admin/photos?notice=taken");
      });
    }
  };

  form.addEventListener("submit", event => {
    if (!input.files.length) return;
    event.preventDefault();
    taken = 0;
    list.replaceChildren();
    take(input.files);
  });
  const carriesFiles = event => [...event.dataTransfer?.types ?? []].includes("Files");
  addEventListener("dragover", event => { if (carriesFiles(event)) { event.preventDefault(); form.classList.add("over"); } });
  addEventListener("dragleave", event => { if (!event.relatedTarget) form.classList.remove("over"); });
  addEventListener("drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.remove("over");
    take(event.dataTransfer.files);
  });
  addEventListener("paste", event => {
    const files = event.clipboardData?.files ?? [];
    if (files.length) { event.preventDefault(); take(files); }
  });
}
