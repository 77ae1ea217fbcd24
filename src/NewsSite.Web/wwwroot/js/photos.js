// Uploads photos one by one, each with its own progress: chosen, dropped onto the page or pasted. A file that is refused keeps none of the
// others out. Without this script the form sends all of them at once.
const form = document.querySelector("form[data-upload]");
if (form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-uploads]");
  const button = form.querySelector("button[type=submit]");
  const uploads = "/admin/uploads";
  const largest = 60_000_000;
  const largestWhole = 10_000_000;
  const mostFailures = 8;
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

  const ask = (method, address, body, progress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    if (body instanceof Blob) request.setRequestHeader("Content-Type", "application/octet-stream");
    if (progress) request.upload.addEventListener("progress", event => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener("load", () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { answer = null; }
      resolve({ status: request.status, answer });
    });
    request.addEventListener("error", reject);
    request.send(body);
  });

  const finish = (at, { status, answer }) => {
    if (status === 401 || status === 403 || status === 400) fail(at, "You are signed out. Sign in again in another tab, then reload this page.");
    else if (answer?.photos?.length) {
      const photo = answer.photos[0];
      taken++;
      at.bar.remove();
      const link = document.createElement("a");
      link.href = `/admin/photos/${photo.id}`;
      link.textContent = photo.alreadyHere ? "Here already" : "Open";
      at.state.replaceChildren(link);
      const said = photo.alreadyHere ? photo.used : photo.like;
      if (said) at.state.append(Object.assign(document.createElement("span"), { className: photo.like ? "alike" : "quiet", textContent: ` ${said}` }));
    } else fail(at, answer?.refused?.[0]?.reason ?? answer?.reason ?? (status === 413 ? "The file is too large." : "The server could not take it. Try again."));
  };

  const sendWhole = async (file, at) => {
    const data = new FormData();
    data.append("files", file, file.name);
    try {
      finish(at, await ask("POST", form.action, data, part => { at.bar.value = part; }));
    } catch {
      fail(at, "The connection was lost. Try again.");
    }
  };

  const pause = seconds => new Promise(resolve => {
    const go = () => { clearTimeout(timer); removeEventListener("online", go); resolve(); };
    const timer = setTimeout(go, seconds * 1000);
    addEventListener("online", go);
  });

  // A large file goes in parts: after a connection broke, it goes on from what the server has.
  const sendInParts = async (file, at) => {
    let upload = null;
    let arrived = 0;
    for (let failures = 0; failures < mostFailures;) {
      try {
        if (!upload) {
          const begun = await ask("POST", `${uploads}?length=${file.size}`);
          if (begun.status === 503) throw begun;
          if (begun.status !== 201) return finish(at, begun);
          upload = begun.answer;
          arrived = 0;
        }
        const before = arrived;
        const said = await ask("POST", `${uploads}/${upload.id}?at=${arrived}&name=${encodeURIComponent(file.name)}`, file.slice(arrived, arrived + upload.part),
          part => { at.bar.value = (before + part * Math.min(upload.part, file.size - before)) / file.size; });
        if (said.status === 503) throw said;
        if (said.status === 404) upload = null;
        else if (said.status === 200 || said.status === 409) arrived = said.answer.arrived;
        else return finish(at, said);
        failures = arrived > before ? 0 : failures + 1;
      } catch {
        failures++;
        at.state.textContent = "The connection broke. Going on in a moment.";
        await pause(Math.min(30, 2 ** failures / 2));
        const where = upload && await ask("GET", `${uploads}/${upload.id}`).catch(() => null);
        if (where?.status === 200) arrived = where.answer.arrived;
        else if (where?.status === 404) upload = null;
        at.state.textContent = "";
      }
    }
    fail(at, "The connection was lost. Try again.");
  };

  const send = (file, at) => file.size > largestWhole ? sendInParts(file, at) : sendWhole(file, at);

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
        if (taken > 0 && !list.querySelector(taken === 1 ? ".problem" : ".problem, .alike")) location.assign(taken === 1 ? list.querySelector("a").href : "/admin/photos?notice=taken");
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
