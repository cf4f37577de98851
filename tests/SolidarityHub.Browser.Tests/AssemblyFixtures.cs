using SolidarityHub.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
