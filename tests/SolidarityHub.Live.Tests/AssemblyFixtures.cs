using SolidarityHub.Live.Tests;

// The nodes have this machine to themselves: what is measured on one must not be another's doing.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(Cluster))]
