using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace NewsSite.Web.Controllers;

/// <summary>Pages for everybody. They never ask who is reading, so that one copy serves all.</summary>
[AllowAnonymous]
public abstract class ReaderController : Controller;
