package io.wirewatch.core.alert;

class AlertsInMemoryTest extends AlertMemoryContract {
    @Override
    protected AlertMemory memory() {
        return new AlertsInMemory();
    }
}
