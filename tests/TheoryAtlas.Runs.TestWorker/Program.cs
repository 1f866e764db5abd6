using TheoryAtlas.Checks;
using TheoryAtlas.Runs.TestWorker;
using TheoryAtlas.Runs.Workers;

switch (args)
{
    case ["append", var ledger]:
        Appending.Run(ledger);
        break;
    case ["prune", var ledger]:
        Appending.Prune(ledger);
        break;
    default:
        WorkerProgram.RunOnStandardStreams(ClaimChecks.In(typeof(Program).Assembly));
        break;
}
