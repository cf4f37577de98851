using SolidarityHub.TestSite;

[assembly: AssemblyFixture(typeof(Hub))]
