// Cosmos DB, serverless, without keys: whoever may read and write is said by role assignments alone.

param location string
param accountName string
param databaseName string

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [
      {
        name: 'EnableServerless'
      }
    ]
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    // Enough for several instances: what is read after a claim is not older than it. The program asks for
    // sessions itself.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  // Name and policy as in src/store/cosmos-container.ts; a test compares them.
  name: 'companion'
  properties: {
    resource: {
      id: 'companion'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [
          '/partition'
        ]
      }
      // On, but nothing expires unless its document says so.
      defaultTtl: -1
      // What is asked for and nothing else: each further path costs request units with every write.
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          {
            path: '/partition/?'
          }
          {
            path: '/id/?'
          }
          {
            path: '/dueAt/?'
          }
        ]
        excludedPaths: [
          {
            path: '/*'
          }
        ]
      }
    }
  }
}

output endpoint string = account.properties.documentEndpoint
output accountName string = account.name
